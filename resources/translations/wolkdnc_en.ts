<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ComparisonSentences</name>
    <message numerus="yes">
        <source>%Ln digit(s)</source>
        <translation>
            <numerusform>%Ln digit</numerusform>
            <numerusform>%Ln digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not seen</source>
        <translation>
            <numerusform>%Ln not seen</numerusform>
            <numerusform>%Ln not seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked already</source>
        <translation>
            <numerusform>%Ln blocked already</numerusform>
            <numerusform>%Ln blocked already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on it in another shape</source>
        <translation>
            <numerusform>%Ln on it in another shape</numerusform>
            <numerusform>%Ln on it in another shape</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message numerus="yes">
        <source>in %Ln request(s)</source>
        <translation>
            <numerusform>in %Ln request</numerusform>
            <numerusform>in %Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be blocked for inbound and then for outbound calls in {account} ({server}), {requests}.</source>
        <translation>
            <numerusform>%Ln number will be blocked for inbound and then for outbound calls in {account} ({server}), {requests}.</numerusform>
            <numerusform>%Ln numbers will be blocked for inbound and then for outbound calls in {account} ({server}), {requests}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be blocked for inbound calls in {account} ({server}), {requests}.</source>
        <translation>
            <numerusform>%Ln number will be blocked for inbound calls in {account} ({server}), {requests}.</numerusform>
            <numerusform>%Ln numbers will be blocked for inbound calls in {account} ({server}), {requests}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be blocked for outbound calls in {account} ({server}), {requests}.</source>
        <translation>
            <numerusform>%Ln number will be blocked for outbound calls in {account} ({server}), {requests}.</numerusform>
            <numerusform>%Ln numbers will be blocked for outbound calls in {account} ({server}), {requests}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unusual number(s) among them, sent too.</source>
        <translation>
            <numerusform>%Ln of them is unusual, and is sent too.</numerusform>
            <numerusform>%Ln of them are unusual, and are sent too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the list are left out.</source>
        <translation>
            <numerusform>%Ln row of the list is left out.</numerusform>
            <numerusform>%Ln rows of the list are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message numerus="yes">
        <source>The connection works. %Ln call(s) left today.</source>
        <translation>
            <numerusform>The connection works. %Ln call left today.</numerusform>
            <numerusform>The connection works. %Ln calls left today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>Jobs older than %Ln day(s) are erased by themselves.</source>
        <translation>
            <numerusform>Jobs older than %Ln day are erased by themselves.</numerusform>
            <numerusform>Jobs older than %Ln days are erased by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) not finished yet stay(s) in the history.</source>
        <translation>
            <numerusform>%Ln job that is not finished yet stays in the history.</numerusform>
            <numerusform>%Ln jobs that are not finished yet stay in the history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %Ln job(s) from the history?</source>
        <translation>
            <numerusform>Erase %Ln job from the history?</numerusform>
            <numerusform>Erase %Ln jobs from the history?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayoutDialog</name>
    <message numerus="yes">
        <source>Read %Ln hidden &amp;sheet(s) too</source>
        <translation>
            <numerusform>Read %Ln hidden &amp;sheet too</numerusform>
            <numerusform>Read %Ln hidden &amp;sheets too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln &amp;hidden row(s) too</source>
        <translation>
            <numerusform>Read %Ln &amp;hidden row too</numerusform>
            <numerusform>Read %Ln &amp;hidden rows too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln row(s) hidden by a &amp;filter too</source>
        <translation>
            <numerusform>Read %Ln row hidden by a &amp;filter too</numerusform>
            <numerusform>Read %Ln rows hidden by a &amp;filter too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln column(s)</source>
        <translation>
            <numerusform>Read %Ln column</numerusform>
            <numerusform>Read %Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofSentences</name>
    <message numerus="yes">
        <source>%Ln number(s) on it.</source>
        <translation>
            <numerusform>%Ln number on it.</numerusform>
            <numerusform>%Ln numbers on it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) not on it.</source>
        <translation>
            <numerusform>%Ln number not on it.</numerusform>
            <numerusform>%Ln numbers not on it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) on it in another shape than was sent; look at the shape of this account.</source>
        <translation>
            <numerusform>%Ln number on it in another shape than was sent; look at the shape of this account.</numerusform>
            <numerusform>%Ln numbers on it in another shape than was sent; look at the shape of this account.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) not seen, but the list is longer than the server shows: that proves nothing.</source>
        <translation>
            <numerusform>%Ln number not seen, but the list is longer than the server shows: that proves nothing.</numerusform>
            <numerusform>%Ln numbers not seen, but the list is longer than the server shows: that proves nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) that this job newly blocked come(s) off the list and can be called again.</source>
        <translation>
            <numerusform>%Ln number that this job newly blocked comes off the list and can be called again.</numerusform>
            <numerusform>%Ln numbers that this job newly blocked come off the list and can be called again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) may be blocked on the other side too; taken off, they go from both.</source>
        <translation>
            <numerusform>%Ln number may be blocked on the other side too; taken off, it goes from both.</numerusform>
            <numerusform>%Ln numbers may be blocked on the other side too; taken off, they go from both.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) blocked before this job stay(s) as they are.</source>
        <translation>
            <numerusform>%Ln number blocked before this job stays as it is.</numerusform>
            <numerusform>%Ln numbers blocked before this job stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) no longer on the list.</source>
        <translation>
            <numerusform>%Ln number is no longer on the list.</numerusform>
            <numerusform>%Ln numbers are no longer on the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln number(s) nobody can know whether this job blocked them or they were blocked before.</source>
        <translation>
            <numerusform>Of %Ln number nobody can know whether this job blocked it or it was blocked before.</numerusform>
            <numerusform>Of %Ln numbers nobody can know whether this job blocked them or they were blocked before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>%Ln row(s) in it were not sent.</source>
        <translation>
            <numerusform>%Ln row in it was not sent.</numerusform>
            <numerusform>%Ln rows in it were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that were not sent will be gone.</source>
        <translation>
            <numerusform>%Ln row that was not sent will be gone.</numerusform>
            <numerusform>%Ln rows that were not sent will be gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotaSentences</name>
    <message numerus="yes">
        <source>%Ln call(s) left today</source>
        <translation>
            <numerusform>%Ln call left today</numerusform>
            <numerusform>%Ln calls left today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send what %Ln call(s) can carry today; the rest goes on by itself when the day has turned</source>
        <translation>
            <numerusform>Send what %Ln call can carry today; the rest goes on by itself when the day has turned</numerusform>
            <numerusform>Send what %Ln calls can carry today; the rest goes on by itself when the day has turned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send what %Ln call(s) can carry today; the rest goes on by itself at {time}</source>
        <translation>
            <numerusform>Send what %Ln call can carry today; the rest goes on by itself at {time}</numerusform>
            <numerusform>Send what %Ln calls can carry today; the rest goes on by itself at {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Larger requests, so that %Ln call(s) will do: all goes today</source>
        <translation>
            <numerusform>Larger requests, so that %Ln call will do: all goes today</numerusform>
            <numerusform>Larger requests, so that %Ln calls will do: all goes today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln number</numerusform>
            <numerusform>%Ln numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadWords</name>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln number</numerusform>
            <numerusform>%Ln numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden row(s) were not read</source>
        <translation>
            <numerusform>%Ln hidden row was not read</numerusform>
            <numerusform>%Ln hidden rows were not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filtered row(s) were not read</source>
        <translation>
            <numerusform>%Ln filtered row was not read</numerusform>
            <numerusform>%Ln filtered rows were not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden sheet(s) were not read: {names}</source>
        <translation>
            <numerusform>%Ln hidden sheet was not read: {names}</numerusform>
            <numerusform>%Ln hidden sheets were not read: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s) without chosen columns: {names}</source>
        <translation>
            <numerusform>%Ln sheet without chosen columns: {names}</numerusform>
            <numerusform>%Ln sheets without chosen columns: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingChoice</name>
    <message numerus="yes">
        <source>%Ln number(s) can be read two ways. Send {given} as:</source>
        <translation>
            <numerusform>%Ln number can be read two ways. Send {given} as:</numerusform>
            <numerusform>%Ln numbers can be read two ways. Send {given} as:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>Block %Ln number(s), both directions</source>
        <translation>
            <numerusform>Block %Ln number, both directions</numerusform>
            <numerusform>Block %Ln numbers, both directions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln number(s) for inbound</source>
        <translation>
            <numerusform>Block %Ln number for inbound</numerusform>
            <numerusform>Block %Ln numbers for inbound</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln number(s) for outbound</source>
        <translation>
            <numerusform>Block %Ln number for outbound</numerusform>
            <numerusform>Block %Ln numbers for outbound</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln number(s)</source>
        <translation>
            <numerusform>Block %Ln number</numerusform>
            <numerusform>Block %Ln numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be sent</source>
        <translation>
            <numerusform>%Ln number will be sent</numerusform>
            <numerusform>%Ln numbers will be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them unusual: have a look</source>
        <translation>
            <numerusform>%Ln of them unusual: have a look</numerusform>
            <numerusform>%Ln of them unusual: have a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have lost their digits: the spreadsheet shortened them when it saved this file, as in 5,73E+11. Load the workbook they came from.</source>
        <translation>
            <numerusform>%Ln row has lost its digits: the spreadsheet shortened them when it saved this file, as in 5,73E+11. Load the workbook it came from.</numerusform>
            <numerusform>%Ln rows have lost their digits: the spreadsheet shortened them when it saved this file, as in 5,73E+11. Load the workbook they came from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln zero byte(s) in this file were passed over: it is damaged or was badly exported. Check that nothing is missing, or have it exported again.</source>
        <translation>
            <numerusform>%Ln zero byte in this file was passed over: it is damaged or was badly exported. Check that nothing is missing, or have it exported again.</numerusform>
            <numerusform>%Ln zero bytes in this file were passed over: it is damaged or was badly exported. Check that nothing is missing, or have it exported again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed</source>
        <translation>
            <numerusform>%Ln confirmed</numerusform>
            <numerusform>%Ln confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>%Ln accepted</numerusform>
            <numerusform>%Ln accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation>
            <numerusform>%Ln not known</numerusform>
            <numerusform>%Ln not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not on the list</source>
        <translation>
            <numerusform>%Ln not on the list</numerusform>
            <numerusform>%Ln not on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sending</source>
        <translation>
            <numerusform>%Ln sending</numerusform>
            <numerusform>%Ln sending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken off</source>
        <translation>
            <numerusform>%Ln taken off</numerusform>
            <numerusform>%Ln taken off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still on the list</source>
        <translation>
            <numerusform>%Ln still on the list</numerusform>
            <numerusform>%Ln still on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln number(s) added, for inbound and for outbound.</source>
        <translation>
            <numerusform>Done: %Ln number added, for inbound and for outbound.</numerusform>
            <numerusform>Done: %Ln numbers added, for inbound and for outbound.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln number(s) added to the do-not-call list.</source>
        <translation>
            <numerusform>Done: %Ln number added to the do-not-call list.</numerusform>
            <numerusform>Done: %Ln numbers added to the do-not-call list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShapeLookup</name>
    <message numerus="yes">
        <source>%Ln number(s) of the list were looked at: too few, or written in too many ways to tell. Compare with a number you know to be blocked.</source>
        <translation>
            <numerusform>%Ln number of the list was looked at: too few, or written in too many ways to tell. Compare with a number you know to be blocked.</numerusform>
            <numerusform>%Ln numbers of the list were looked at: too few, or written in too many ways to tell. Compare with a number you know to be blocked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message numerus="yes">
        <source>Take off also %Ln number(s) blocked on the other side</source>
        <translation>
            <numerusform>Take off also %Ln number blocked on the other side</numerusform>
            <numerusform>Take off also %Ln numbers blocked on the other side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take off also %Ln number(s) that may have been blocked before?</source>
        <translation>
            <numerusform>Take off also %Ln number that may have been blocked before?</numerusform>
            <numerusform>Take off also %Ln numbers that may have been blocked before?</numerusform>
        </translation>
    </message>
</context>
</TS>
