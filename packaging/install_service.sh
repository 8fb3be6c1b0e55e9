#!/usr/bin/env bash
# install_service.sh LUTHIER FORM MODEL [options of `luthier serve`]: a service of systemd, written and started.
# FORM is user or system. DESTDIR stands before the folder, for packages and tests; nothing is started then.
set -euo pipefail
luthier=$1 form=$2 model=$3
shift 3
as_root=()
if [[ $form == system ]]; then
  folder=/etc/systemd/system
  if [[ ${DESTDIR:-} == "" && $EUID != 0 ]]; then as_root=(sudo); fi
  control=("${as_root[@]}" systemctl)
else
  folder=${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user
  control=(systemctl --user)
fi
unit=$("$luthier" serve "$model" "$@" --unit "$form") # before anything is written: it may be refused
file=${DESTDIR:-}$folder/luthier.service
"${as_root[@]}" mkdir -p "$(dirname "$file")"
printf '%s\n' "$unit" | "${as_root[@]}" tee "$file.new" >/dev/null
"${as_root[@]}" mv "$file.new" "$file"
echo "install-service: $file"
if [[ ${DESTDIR:-} != "" ]]; then exit 0; fi
"${control[@]}" daemon-reload
"${control[@]}" enable luthier
"${control[@]}" restart luthier
if [[ $form == user ]]; then
  echo "install-service: to play also when nobody is logged in: sudo loginctl enable-linger $USER"
fi
