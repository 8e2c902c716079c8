#!/bin/sh
# Puts WolkDNC into this user's menu, from wherever this folder lies; `--uninstall` takes it out again.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
programs=$HOME/.local/opt
if [ "${1:-}" = --uninstall ]; then
    rm -rf "$programs/WolkDNC"
    rm -f "$data/applications/wolkdnc.desktop" "$data/icons/hicolor/256x256/apps/wolkdnc.png" "$HOME/.local/bin/wolkdnc"
    echo "WolkDNC is gone. Accounts and history are still in $data/wolkdnc."
    exit 0
fi
if [ "$here" != "$programs/WolkDNC" ]; then
    mkdir -p "$programs"
    rm -rf "$programs/WolkDNC.new"
    cp -R "$here" "$programs/WolkDNC.new"
    rm -rf "$programs/WolkDNC"
    mv "$programs/WolkDNC.new" "$programs/WolkDNC"
fi
mkdir -p "$data/applications" "$data/icons/hicolor/256x256/apps" "$HOME/.local/bin"
cp "$programs/WolkDNC/wolkdnc.png" "$data/icons/hicolor/256x256/apps/wolkdnc.png"
# The key's value is quoted as the desktop entry specification wants it for a path with spaces.
sed "s|^Exec=.*|Exec=\"$programs/WolkDNC/wolkdnc\" %F|" "$programs/WolkDNC/wolkdnc.desktop" \
    > "$data/applications/wolkdnc.desktop"
ln -sf "$programs/WolkDNC/wolkdnc" "$HOME/.local/bin/wolkdnc"
echo "WolkDNC is in the menu, and in $HOME/.local/bin."
