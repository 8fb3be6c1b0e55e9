#!/usr/bin/env bash
# Turns a folder with the installed externals into one that needs nothing else: the libraries they load, licences, meta
# data, examples. Usage: packaging/complete_pd_folder.sh FOLDER BUILT, where BUILT has the externals as they were built:
# those still find their libraries, which the installed ones look for in their own folder only.
set -euo pipefail

folder=$1
built=$2
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' training/luthier/__init__.py)
externals=(nn~.pd_linux nn.info.pd_linux)
licences=packaging/pd/licences-without-libtorch.txt
if [[ -f $built/libluthier_torch.so ]]; then
    externals+=(libluthier_torch.so)
    licences=packaging/pd/licences-of-libraries.txt
fi
# of glibc, gcc and zlib, which every Linux has; with the newer of two libstdc++ both this and Pd's other externals live
system='^(linux-vdso|ld-linux.*|lib(c|m|dl|rt|pthread|stdc\+\+|gcc_s|z))\.so'

fail() {
    echo "package: $1" >&2
    exit 1
}

# Paths of the libraries that are not part of every Linux.
libraries_of() {
    local name arrow path rest
    while read -r name arrow path rest; do
        [[ ${name##*/} =~ $system ]] && continue
        [[ $arrow == '=>' ]] || continue
        [[ $path == /* ]] || fail "a library is missing: $name ($1)"
        echo "$path"
    done < <(ldd "$1")
}

# The licence that a library came with: from the wheel of PyTorch, else from its Debian package.
add_licence() {
    local wheel=("${1%/torch/lib/*}"/torch-*.dist-info/licenses) debian
    if [[ ${1##*/} == libgomp.so* ]]; then
        cp -L /usr/share/doc/libgomp1/copyright "$folder/licenses/libgomp1.txt"
        cp /usr/share/common-licenses/GPL-3 "$folder/licenses/GPL-3.txt"
        return
    fi
    if [[ -d ${wheel[0]} ]]; then
        cp -r "${wheel[0]}/." "$folder/licenses/pytorch/"
        return
    fi
    debian=$(dpkg-query -S "$(realpath "$1")" 2>/dev/null | cut -d: -f1) || fail "no licence is known for $1"
    cp "/usr/share/doc/$debian/copyright" "$folder/licenses/$debian.txt"
}

for external in "${externals[@]}"; do
    [[ -f $folder/$external ]] || fail "$folder/$external is missing"
done

mkdir -p "$folder/licenses/pytorch" "$folder/examples"
for external in "${externals[@]}"; do libraries_of "$built/$external"; done | sort -u | while read -r library; do
    cp -L "$library" "$folder/"
    add_licence "$library"
done
rmdir --ignore-fail-on-non-empty "$folder/licenses/pytorch"

# here and not by the compiler, because the libraries of PyTorch are not stripped either
find "$folder" -maxdepth 1 \( -name '*.so*' -o -name '*.pd_linux' \) -exec strip --strip-unneeded {} +

cp help/pd/*.pd packaging/pd/README.deken.pd "$folder/"
sed "s/VERSION_OF_PACKAGE/$version/" packaging/pd/luthier-meta.pd >"$folder/luthier-meta.pd"
cat LICENSE "$licences" >"$folder/LICENSE.txt"
# Beside the examples, or one folder up, lie models and externals: the strings are the model until there is another.
cp models/strings/model.ts models/sounds/*.wav "$folder/"
for patch in patches/pd/*.pd; do
    sed -E 's#\.\./\.\./(runs/demo|models/strings|models/sounds)#..#g' "$patch" >"$folder/examples/${patch##*/}"
done

for external in "${externals[@]}"; do
    if ldd "$folder/$external" | grep 'not found' >&2; then fail "$external does not find its libraries"; fi
done
