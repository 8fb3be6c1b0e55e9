# Told by Pd's own user interface: what is drawn in each window of a patch that is open. Pd reads this file by itself
# from its path. For each window a file in the folder LUTHIER_LAYOUT, named after it: a line for each item, with its
# kind, its tags, its text, and its corners, or the places of a line, in pixels.
proc luthier_layout {} {
    foreach window [winfo children .] {
        set canvas $window.c
        if {[winfo class $window] ne "PatchWindow" || ![winfo exists $canvas]} continue
        set name [lindex [split [wm title $window]] 0]
        set target [file join $::env(LUTHIER_LAYOUT) $name.txt]
        set file [open $target.part w]
        fconfigure $file -encoding utf-8
        foreach item [$canvas find all] {
            set kind [$canvas type $item]
            set is_text [expr {$kind eq "text"}]
            set text [expr {$is_text ? [string map {"\n" " " "\t" " "} [$canvas itemcget $item -text]] : ""}]
            set places [expr {$is_text ? [$canvas bbox $item] : [$canvas coords $item]}]
            puts $file [join [list $kind [$canvas gettags $item] $text $places] "\t"]
        }
        close $file
        file rename -force $target.part $target
    }
    after 100 luthier_layout
}
after 100 luthier_layout
