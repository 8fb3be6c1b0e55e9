#!/usr/bin/env bash
# Builds from the source that Debian has of Pd, for the tests, what Debian has no package of: a Pd of double precision,
# build/pd-source/pd-double, and libpd with several instances, build/pd-source/libpd.so. Nothing is installed, and apt's own
# lists stay as they are. Where it cannot be had it says why and ends well: the tests that want it are skipped.
set -euo pipefail

folder=$PWD/build/pd-source
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

give_up() {
    echo "Pd from source: not here ($1); its tests are skipped"
    exit 0
}

if [[ -e $folder/libpd.so ]]; then
    echo "Pd from source: ready"
    exit 0
fi
command -v apt-get >/dev/null || give_up "there is no apt-get"
codename=$(. /etc/os-release 2>/dev/null && echo "${VERSION_CODENAME:-}") || true

# The stanza of a deb822 file, or the line of an old one, that gives this machine its packages, asked for their source.
sources=$work/source.sources
for file in /etc/apt/sources.list.d/*.sources; do
    [[ -s $sources || ! -r $file ]] || awk -v RS= -v suite="$codename" \
        '$0 ~ "(^|\n)Suites:[^\n]*[ \t]" suite "([ \t\n]|$)" { print; exit }' "$file" |
        sed -e '/^#/d' -e 's/^Types:.*/Types: deb-src/' >"$sources"
done
if [[ ! -s $sources && -r /etc/apt/sources.list ]]; then
    sources=$work/source.list
    awk -v suite="$codename" '$1 == "deb" && index($0, " " suite " ") { sub(/^deb/, "deb-src"); print; exit }' \
        /etc/apt/sources.list >"$sources"
fi
[[ -s $sources ]] || give_up "apt has no source of ${codename:-this system}"

mkdir -p "$work"/{lists,cache}/partial "$work/download" "$work/source"
apt=(apt-get -qq -o APT::Sandbox::User="$(id -un)" -o Acquire::Retries=1
    -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20
    -o Dir::Etc::sourcelist="$sources" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$work/lists"
    -o Dir::Cache="$work/cache")
"${apt[@]}" update --error-on=any </dev/null 2>"$work/errors" ||
    give_up "the sources cannot be reached: $(head -n 1 "$work/errors")"
(cd "$work/download" && "${apt[@]}" source --download-only puredata </dev/null >/dev/null 2>"$work/errors") ||
    give_up "the sources do not have it: $(head -n 1 "$work/errors")"
tar -C "$work/source" --strip-components 1 -xf "$work"/download/puredata_*.orig.tar.*

cd "$work/source/src"
mkdir -p ../obj ../bin "$folder"
make -f makefile.gnu ALSA= OSS= CODECFLAGS=-O1 MORECFLAGS=-DPD_FLOATSIZE=64 ../bin/pd >"$work/log" 2>&1 ||
    give_up "it does not compile: $(tail -n 1 "$work/log")"
cp ../bin/pd "$folder/pd-double"

library=(d_*.c g_*.c m_atom.c m_binbuf.c m_class.c m_conf.c m_glob.c m_memory.c m_obj.c m_pd.c m_sched.c s_audio.c
    s_audio_dummy.c s_inter.c s_inter_gui.c s_libpdmidi.c s_loader.c s_main.c s_net.c s_path.c s_print.c s_utf8.c
    x_*.c z_*.c)
objects=()
for source in "${library[@]}"; do
    case $source in d_fft_fftw.c) continue ;; esac
    cc -O1 -w -fPIC -DPD -DPD_INTERNAL -DUSEAPI_DUMMY -DPDINSTANCE=1 -DPDTHREADS=1 -DHAVE_UNISTD_H -DHAVE_LIBDL \
        -DHAVE_ALLOCA_H -D_LARGEFILE64_SOURCE -I. -c "$source" -o "$work/${source%.c}.o" 2>"$work/log" ||
        give_up "its libpd does not compile: $(tail -n 1 "$work/log")"
    objects+=("$work/${source%.c}.o")
done
mkdir -p "$folder/include"
cp m_pd.h z_libpd.h "$folder/include"
cc -shared -o "$work/libpd.so" "${objects[@]}" -ldl -lm -lpthread
mv "$work/libpd.so" "$folder/libpd.so"
echo "Pd from source: ready"
