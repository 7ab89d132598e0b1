#!/bin/sh
# Put GapAnalyzer into this user's menu, and let a double click on a .gap file open it. Writes into nothing but this user's folders.
# In a built folder: ./add-to-menu.sh   In the source tree, after `python3 dev.py run`: sh packaging/linux/add-to-menu.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ -x "$here/gapanalyzer" ]; then
    command="\"$here/gapanalyzer\""
else
    command="\"$(cd "$here/../.." && pwd)/.venv/bin/python\" -m gapanalyzer"
fi
share=${XDG_DATA_HOME:-$HOME/.local/share}
mkdir -p "$share/applications" "$share/mime/packages"

cat >"$share/applications/gapanalyzer.desktop" <<END
[Desktop Entry]
Type=Application
Name=GapAnalyzer
Comment=A country's laws against the Smuggling of Migrants Protocol
Exec=$command %f
Terminal=false
Categories=Office;
MimeType=application/x-gapanalyzer;
END

# 0x47415031 ("GAP1") is the application id that SQLite keeps at byte 68.
cat >"$share/mime/packages/gapanalyzer.xml" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-gapanalyzer">
    <comment>GapAnalyzer project</comment>
    <magic priority="80"><match type="string" offset="68" value="GAP1"/></magic>
    <glob pattern="*.gap" weight="80"/>
  </mime-type>
</mime-info>
END

if command -v update-mime-database >/dev/null; then update-mime-database "$share/mime"; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$share/applications"; fi
echo "GapAnalyzer is in the menu. To take it out, delete $share/applications/gapanalyzer.desktop and $share/mime/packages/gapanalyzer.xml."
