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
why=$(packaging/debian_source.sh puredata "$work/source") || give_up "$why"

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
