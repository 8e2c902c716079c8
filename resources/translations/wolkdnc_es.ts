<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About WolkDNC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts made by others, and their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts, preferences and the history are kept on this computer, in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens are not there: they are in this computer&apos;s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Made with the work of others:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WolkDNC {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enters phone numbers into the do-not-call list of a wolkvox operation, and says what happened to each one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Made independently of wolkvox, without warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be opened from here. Its place is written above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountBar</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving… The system may ask for leave to use its keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account was not saved: the data folder cannot be written to. Is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account was not saved: this computer&apos;s keyring did not take the token. Unlock it and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the saved token?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is taken out of this computer&apos;s keyring. To send numbers again, it must be pasted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not let go of the token. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you entered here is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another account has this name already. Choose one you will not mix up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example Collections; may stay empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;oken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;untry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent &amp;as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>The history could not be read from the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job could not be read from the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be erased.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlreadyRunning</name>
    <message>
        <source>WolkDNC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WolkDNC is running already and does not answer. Wait a moment and start it again; if that does not help, end the running one first. Its data are in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Show {state}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Before it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes, that is how our list writes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers will be sent like {example}. Is that how your list writes them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number written in another way is taken by the server, but blocks nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %Ln request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Practice: nothing reaches a real operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be blocked for inbound and then for outbound calls in {account} ({server}), {requests}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be blocked for inbound calls in {account} ({server}), {requests}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be blocked for outbound calls in {account} ({server}), {requests}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unusual number(s) among them, sent too.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the list are left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the server once; this counts as one of the day&apos;s calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection works, and the token is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The connection works. %Ln call(s) left today.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Choose inbound, outbound or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an account, or practice, at the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {progress}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DirectionBox</name>
    <message>
        <source>Block calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inbound: they call us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outbound: we call them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot&amp;h, inbound first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntriesView</name>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row is a number, what will be sent, its state, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;numbers only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;only “{state}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste numbers or drop a file here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Save the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRACTICE: none of these numbers reached a real operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEST SERVER {url}: no real operation was reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WolkDNC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Erase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase &amp;all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note, account, file, date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Jobs older than %Ln day(s) are erased by themselves.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job fits “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet. Every job is kept here, with what happened to each number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers, notes and results are erased from this computer and cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The do-not-call list itself stays as it is: what was blocked stays blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) not finished yet stay(s) in the history.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %Ln job(s) from the history?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened to the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InputPanel</name>
    <message>
        <source>&amp;Load file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste numbers here, or drop a file.
Typed numbers: press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a text file, CSV file or workbook (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: PQR 1234, customer&apos;s request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of numbers ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter &amp;token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;kip these numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;again what failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table as a CSV file (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of this request stay refused; the job goes on with the next ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End &amp;here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ry now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>WolkDNC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account and token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About WolkDNC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message>
        <source>The server is:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mood of the practice server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Practice.&lt;/b&gt; Nothing here reaches a real operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Test server {url}.&lt;/b&gt; No real operation is reached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Numbers per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the history for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put everything here back to how the program came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long list goes to the server in parts of this size, one after the other. Large parts are faster; small parts tell you more exactly what happened. Up to 25 numbers always go one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older jobs are erased from this computer, with their phone numbers. The do-not-call list itself is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new language is used from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in it were not sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it first, or let it finish. Its list can be closed then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job is under way. It can be continued at the next start, where it stands now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that were not sent will be gone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close WolkDNC?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WolkDNC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <source>Search numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a number by its digits, however it is written, or any text (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Block numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln number(s), both directions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln number(s) for inbound</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln number(s) for outbound</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paste numbers, or drop a file on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them unusual: have a look</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}: {rows} rows so far…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what was pasted…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{progress} · {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not on the list</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sending</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{why} So far: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: {counts}. Nothing more is sent until you continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to try again: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no token yet. Enter it and the job goes on where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting until calls are left again: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job cannot go on by itself: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} Next try: {moment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} Next try in {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln number(s) added to the do-not-call list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {counts}. Accepted means: the server took the request, but some of its numbers were on the list already or were ignored; it does not say which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended while this job was under way: {counts}. Continue sends the request whose answer never came once more (adding a number twice does no harm), and then the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended while this job was under way: {counts}. Continue sends the rest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerField</name>
    <message>
        <source>0042</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is needed: without it the program does not know where to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the name of the practice server. Choose Practice in the list of accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server {server}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number in the address of your operation: 0042, wv0042.wolkvox.com or the whole address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShapeField</name>
    <message>
        <source>Pre&amp;fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have checked that our list &amp;writes numbers like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the digits that come before the number, 1 to 4 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} → {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} is sent as {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{example}: {shape}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateFilter</name>
    <message>
        <source>Filter by state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the list, in the order given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was pasted or stood in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits that go to the do-not-call list, in the account&apos;s number shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why a row is unusual or left out, and what the server said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the number in the inbound list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the number in the outbound list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will happen, or has happened, to the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{direction}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text, line {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}, row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}; not ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, of {count} sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the server of your operation, for example 0042.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a wolkvox server. Only addresses like wv0042.wolkvox.com are taken, so that the token goes nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server is letters a to z and digits without spaces, for example 0042.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for a server. It usually has four digits, for example 0042.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test server must run on this computer, for example http://127.0.0.1:8080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the token that was made in wolkvox Manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a space or a line break inside the token. Copy the token alone and paste it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a character in it that no token has. Copy the token again in wolkvox Manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for a token. Copy the token alone and paste it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring that can be used. The token can be kept until the program ends; then it has to be pasted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer ({name}) keeps tokens where anybody can read them, so it is not used. The token can be kept until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring that is set up ({name}) is not this computer&apos;s own, so it is not used. The token can be kept until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer is locked. Unlock it and try again, or keep the token until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer did not do what it was asked. Try again, or keep the token until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country code and national number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dial prefix and national number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly as given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day&apos;s calls are almost used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else uses the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection drops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers make no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said: “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the numbers of this request are on the list now is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the numbers of this request was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know what it was asked for: the account&apos;s server is probably wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server missed something in the request. That is a fault of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token reached the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the token: it is wrong, has expired, or is another operation&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation has used up its calls of the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is using this token right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is under maintenance and takes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has a problem of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer came that cannot be understood; perhaps it was not the server&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer pointed to another address. It was not followed, so that the token stays safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s address was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not prove that it is the right one, so nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before an answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped before an answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this network asks for no sign-in of its own, and the account&apos;s server; then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a valid token for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server in the account, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it with the words above; trying again will hardly help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job goes on by itself when the server takes calls again, usually the next day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job goes on by itself in some seconds: a token serves one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job goes on by itself when it is over, usually within some minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what the server said; then try again, or ask your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the server in the account, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time, and ask whoever looks after the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send them again to be sure: adding a number twice does no harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a little while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server in the account is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls of the day used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token in use by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server under maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem at the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server&apos;s address not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server could not prove who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before an answer came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no phone number in what was pasted. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too much to paste at once. Nothing was added. Save it as a text file and load that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was cancelled. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was pasted could not be read. Nothing was added. Paste it in smaller parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not there any more. Nothing was added. Look where it was moved to, and load it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is open in another program. Nothing was added. Close it there, then load it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not open {file}. Nothing was added. Ask its owner, or load a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder or a device. Nothing was added. Load a file with numbers in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no list of numbers, whatever its name says. Nothing was added. Load a text file, a CSV file or a workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is protected by a password. Nothing was added. Save a copy without one and load that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged. Nothing was added. Open it where it was made, save it again and load that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is too large. Nothing was added. Split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no phone number in {file}. Nothing was added. Is it the right file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be read to its end. Nothing was added. Save it as CSV and load that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file} took too long and was ended. Nothing was added. Save it as CSV and load that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file} was cancelled. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbound and outbound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is not part of the job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number has not been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is on its way to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said that it added every number of this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server took the request, but its count does not prove that this number was added; it may have been on the list already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number was seen on the server&apos;s own list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s list was read, and this number was not on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said no: this number was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number was sent, but no usable answer came: it may or may not be on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job ended before this number was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the next day&apos;s calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held up by a refused request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so what is sent cannot be recorded, and nothing more is sent. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program may not write to its data folder, so what is sent cannot be recorded, and nothing more is sent. Ask whoever looks after this computer for help, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job history on this computer is damaged, so nothing more is sent. Ask whoever looks after this computer for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the job history, so nothing more is sent. Close other windows of this program, wait a little, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job history was written by a later version of this program, so nothing is sent. Start that later version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program made a mistake, so nothing more is sent; what was sent is recorded. Start it again to go on, and please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too short for a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long for a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat of row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the list of numbers never to block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits lost: a spreadsheet shortened the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters among the digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell holds an error or no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number of its country begins like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of another country (+{code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of another country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written the old way; the new way will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short number of a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be read in two ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number will be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number will be sent, but somebody should look at it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is unusual and not ticked: it will not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row will not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row was removed by hand: it will not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is not sent in this direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be saved: writing there is not allowed. Ask whoever looks after this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be saved: the disk is full. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be saved: something else stands where its folder should be. Ask whoever looks after this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be saved: the disk reported an error. Try again, or save it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts and preferences could not be read from the disk; the program starts without them. Tokens in the keyring are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with accounts and preferences is damaged; the program starts without them. Tokens in the keyring are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some saved preferences made no sense and were not used; the rest was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is of the wrong kind (text, number, or yes and no)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a value that is not possible there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a known setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a token, which has no place in a file; it was not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not saved: the disk is full. Free some space, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not saved: it is open in another program. Close it there and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not saved: you may not write in this folder. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not saved: the folder is not there any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not saved: a file cannot have this name. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not saved: the disk gave an error. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <source>For&amp;get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the token for this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick “Keep the token for this session only”, or leave the token out for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the saved token out of this computer&apos;s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the saved token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to find it: in wolkvox Manager, Configuration (gear) → Integrations → Tokens → Add token; then right-click it → Copy token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into this computer&apos;s keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token is saved. Paste a new one to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces the saved token in this computer&apos;s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is stored in this computer&apos;s keyring, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token is known until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token yet: press Ctrl+K to enter it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected · {calls} calls left today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePanel</name>
    <message>
        <source>Welcome to WolkDNC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program puts phone numbers on the do-not-call list of your wolkvox operation and tells you what happened to each one. To begin it needs two things: the server of your operation and a token. Whoever looks after wolkvox in your company has both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have no token &amp;yet: try it in practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything works, but nothing reaches a real operation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
