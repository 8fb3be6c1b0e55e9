#!/usr/bin/env bash
# Prints for which Pd an external was built, as Pd's package manager writes it: Linux-amd64-32 (the last is the size of
# Pd's floats). Read from the file itself, which may be for another machine. Usage: packaging/deken_label.sh EXTERNAL [64]
set -euo pipefail

external=$1
float=${2:-32}
header=$(od -An -tu1 -N20 "$external" | tr -s '\n ' ' ')
read -r -a byte <<<"$header"
if [[ "${byte[*]:0:4}" != "127 69 76 70" ]]; then
    echo "package: $external is no program of Linux" >&2
    exit 1
fi
# the machine is a number of two bytes, the lower one first where the sixth byte of the file is 1
machine=$((byte[5] == 1 ? byte[18] + 256 * byte[19] : byte[19] + 256 * byte[18]))
case $machine in
    3) name=i386 ;;
    40) name=armv7 ;;
    62) name=amd64 ;;
    183) name=arm64 ;;
    243) name=riscv64 ;;
    *)
        echo "package: $external is for a machine that has no name here (ELF machine $machine)" >&2
        exit 1
        ;;
esac
echo "Linux-$name-$float"
