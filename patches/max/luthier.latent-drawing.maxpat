{
 "patcher": {
  "fileversion": 1,
  "appversion": {
   "major": 8,
   "minor": 6,
   "revision": 0,
   "architecture": "x64",
   "modernui": 1
  },
  "classnamespace": "box",
  "rect": [
   80.0,
   100.0,
   1035.0,
   973.0
  ],
  "openinpresentation": 0,
  "default_fontsize": 12.0,
  "default_fontface": 0,
  "default_fontname": "Arial",
  "gridonopen": 1,
  "gridsize": [
   15.0,
   15.0
  ],
  "gridsnaponopen": 1,
  "boxes": [
   {
    "box": {
     "id": "obj-1",
     "maxclass": "fpic",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "jit_matrix"
     ],
     "patching_rect": [
      15.0,
      10.0,
      28.0,
      28.0
     ],
     "pic": "luthier-icon.png",
     "autofit": 1,
     "ignoreclick": 1
    }
   },
   {
    "box": {
     "id": "obj-2",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      51.0,
      10.0,
      154.97056,
      28.0
     ],
     "text": "latent drawing",
     "fontsize": 20,
     "fontface": 1,
     "textcolor": [
      0.11,
      0.33,
      0.62,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-3",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15.0,
      44.0,
      730.0,
      34.0
     ],
     "text": "No sound goes in. Each curve is one latent, read again and again, from the least to the most that was heard; all others rest at their means. Made for the family ddsp; any model that names its latents does.",
     "linecount": 2,
     "textcolor": [
      0.38,
      0.38,
      0.4,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      15.0,
      82.0,
      20.0,
      20.0
     ],
     "text": "1",
     "mode": 0,
     "rounded": 60.0,
     "fontface": 1,
     "fontsize": 12.0,
     "bgcolor": [
      0.15,
      0.52,
      0.33,
      1.0
     ],
     "bgoncolor": [
      0.15,
      0.52,
      0.33,
      1.0
     ],
     "textcolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "textoncolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "ignoreclick": 1
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      41.0,
      82.0,
      704.0,
      20.0
     ],
     "text": "Turn the sound on, below, and run the clock."
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      15.0,
      106.0,
      20.0,
      20.0
     ],
     "text": "2",
     "mode": 0,
     "rounded": 60.0,
     "fontface": 1,
     "fontsize": 12.0,
     "bgcolor": [
      0.15,
      0.52,
      0.33,
      1.0
     ],
     "bgoncolor": [
      0.15,
      0.52,
      0.33,
      1.0
     ],
     "textcolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "textoncolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "ignoreclick": 1
    }
   },
   {
    "box": {
     "id": "obj-7",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      41.0,
      106.0,
      704.0,
      20.0
     ],
     "text": "Click into a curve to add points, drag them."
    }
   },
   {
    "box": {
     "id": "obj-8",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      15.0,
      130.0,
      20.0,
      20.0
     ],
     "text": "3",
     "mode": 0,
     "rounded": 60.0,
     "fontface": 1,
     "fontsize": 12.0,
     "bgcolor": [
      0.15,
      0.52,
      0.33,
      1.0
     ],
     "bgoncolor": [
      0.15,
      0.52,
      0.33,
      1.0
     ],
     "textcolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "textoncolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "ignoreclick": 1
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      41.0,
      130.0,
      704.0,
      20.0
     ],
     "text": "Choose which latent a curve moves; turn hold off, and what the silence is heard as plays instead."
    }
   },
   {
    "box": {
     "id": "obj-10",
     "maxclass": "dropfile",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      15.0,
      162.0,
      100.0,
      50.0
     ],
     "types": []
    }
   },
   {
    "box": {
     "id": "obj-11",
     "maxclass": "button",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "bang"
     ],
     "patching_rect": [
      130.0,
      175.0,
      24.0,
      24.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      163.0,
      176.0,
      99.62380000000002,
      20.0
     ],
     "text": "a model file (.ts)"
    }
   },
   {
    "box": {
     "id": "obj-13",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      130.0,
      222.0,
      76.0,
      22.0
     ],
     "text": "opendialog"
    }
   },
   {
    "box": {
     "id": "obj-14",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      15.0,
      257.0,
      90.0,
      22.0
     ],
     "text": "prepend load"
    }
   },
   {
    "box": {
     "id": "obj-15",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "signal",
      ""
     ],
     "patching_rect": [
      15.0,
      297.0,
      300.0,
      22.0
     ],
     "text": "p latents",
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       80.0,
       100.0,
       4418.0,
       665.0
      ],
      "openinpresentation": 0,
      "default_fontsize": 12.0,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15.0,
       15.0
      ],
      "gridsnaponopen": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "signal",
         "index": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          115.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "load, times, plus, neutral, look",
         "index": 2
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "newobj",
         "numinlets": 6,
         "numoutlets": 6,
         "outlettype": [
          "",
          "",
          "",
          "",
          "",
          ""
         ],
         "patching_rect": [
          115.0,
          60.0,
          300.0,
          22.0
         ],
         "text": "route load times plus neutral look"
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 41,
         "outlettype": [
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          ""
         ],
         "patching_rect": [
          15.0,
          180.0,
          4309.0,
          22.0
         ],
         "text": "nn~ strings encode 2048 1 40"
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "newobj",
         "numinlets": 40,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          ""
         ],
         "patching_rect": [
          15.0,
          520.0,
          4309.0,
          22.0
         ],
         "text": "nn~ strings decode 2048 40 1"
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          115.0,
          100.0,
          90.0,
          22.0
         ],
         "text": "prepend load"
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "newobj",
         "numinlets": 41,
         "numoutlets": 41,
         "outlettype": [
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          ""
         ],
         "patching_rect": [
          15.0,
          230.0,
          4309.0,
          22.0
         ],
         "text": "route 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40"
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "newobj",
         "numinlets": 41,
         "numoutlets": 41,
         "outlettype": [
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          ""
         ],
         "patching_rect": [
          15.0,
          260.0,
          4309.0,
          22.0
         ],
         "text": "route 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40"
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          215.0,
          100.0,
          32.0,
          22.0
         ],
         "text": "1."
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          265.0,
          100.0,
          32.0,
          22.0
         ],
         "text": "0."
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "bang"
         ],
         "patching_rect": [
          315.0,
          100.0,
          66.0,
          22.0
         ],
         "text": "loadbang"
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "numinlets": 40,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          570.0,
          4309.0,
          22.0
         ],
         "text": "pack 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0."
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          15.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          15.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          15.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          65.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          65.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          15.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          125.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          125.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          125.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          125.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          175.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          175.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          125.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-27",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          235.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-28",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          235.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-29",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          235.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-30",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          235.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-31",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          285.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-32",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          285.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-33",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          235.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-34",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          345.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-35",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          345.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-36",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-37",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          345.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-38",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          395.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-39",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          395.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-40",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          345.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-41",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          455.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-42",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          455.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-43",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          455.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-44",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          455.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-45",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          505.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-46",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          505.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-47",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          455.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-48",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          565.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-49",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          565.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-50",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          565.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-51",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          565.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-52",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          615.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-53",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          615.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-54",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          565.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-55",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          675.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-56",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          675.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-57",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          675.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-58",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          675.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-59",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          725.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-60",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          725.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-61",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          675.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-62",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          785.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-63",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          785.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-64",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          785.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-65",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          785.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-66",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          835.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-67",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          835.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-68",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          785.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-69",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          895.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-70",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          895.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-71",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          895.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-72",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          895.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-73",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          945.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-74",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          945.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-75",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          895.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-76",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1005.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-77",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1005.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-78",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1005.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-79",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1005.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-80",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1055.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-81",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1055.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-82",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          1005.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-83",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1115.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-84",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1115.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-85",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1115.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-86",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1115.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-87",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1165.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-88",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1165.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-89",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          1115.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-90",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1225.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-91",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1225.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-92",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1225.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-93",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1225.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-94",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1275.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-95",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1275.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-96",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          1225.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-97",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1335.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-98",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1335.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-99",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1335.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-100",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1335.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-101",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1385.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-102",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1385.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-103",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          1335.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-104",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1445.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-105",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1445.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-106",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1445.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-107",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1445.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-108",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1495.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-109",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1495.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-110",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          1445.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-111",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1555.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-112",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1555.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-113",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1555.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-114",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1555.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-115",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1605.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-116",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1605.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-117",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          1555.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-118",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1665.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-119",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1665.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-120",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1665.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-121",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1665.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-122",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1715.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-123",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1715.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-124",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          1665.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-125",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1775.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-126",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1775.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-127",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1775.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-128",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1775.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-129",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1825.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-130",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1825.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-131",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          1775.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-132",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1885.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-133",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1885.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-134",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1885.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-135",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1885.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-136",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1935.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-137",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1935.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-138",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          1885.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-139",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1995.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-140",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          1995.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-141",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1995.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-142",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          1995.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-143",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2045.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-144",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2045.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-145",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          1995.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-146",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2105.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-147",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2105.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-148",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2105.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-149",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2105.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-150",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2155.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-151",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2155.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-152",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          2105.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-153",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2215.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-154",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2215.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-155",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2215.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-156",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2215.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-157",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2265.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-158",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2265.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-159",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          2215.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-160",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2325.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-161",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2325.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-162",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2325.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-163",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2325.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-164",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2375.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-165",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2375.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-166",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          2325.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-167",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2435.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-168",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2435.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-169",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2435.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-170",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2435.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-171",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2485.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-172",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2485.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-173",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          2435.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-174",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2545.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-175",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2545.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-176",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2545.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-177",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2545.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-178",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2595.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-179",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2595.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-180",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          2545.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-181",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2655.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-182",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2655.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-183",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2655.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-184",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2655.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-185",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2705.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-186",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2705.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-187",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          2655.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-188",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2765.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-189",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2765.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-190",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2765.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-191",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2765.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-192",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2815.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-193",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2815.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-194",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          2765.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-195",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2875.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-196",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2875.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-197",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2875.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-198",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2875.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-199",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2925.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-200",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2925.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-201",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          2875.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-202",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2985.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-203",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          2985.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-204",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2985.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-205",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          2985.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-206",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3035.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-207",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3035.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-208",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          2985.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-209",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3095.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-210",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3095.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-211",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3095.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-212",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3095.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-213",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3145.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-214",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3145.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-215",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          3095.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-216",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3205.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-217",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3205.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-218",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3205.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-219",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3205.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-220",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3255.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-221",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3255.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-222",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          3205.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-223",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3315.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-224",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3315.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-225",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3315.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-226",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3315.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-227",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3365.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-228",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3365.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-229",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          3315.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-230",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3425.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-231",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3425.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-232",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3425.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-233",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3425.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-234",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3475.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-235",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3475.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-236",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          3425.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-237",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3535.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-238",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3535.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-239",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3535.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-240",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3535.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-241",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3585.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-242",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3585.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-243",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          3535.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-244",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3645.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-245",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3645.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-246",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3645.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-247",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3645.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-248",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3695.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-249",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3695.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-250",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          3645.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-251",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3755.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-252",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3755.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-253",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3755.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-254",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3755.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-255",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3805.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-256",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3805.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-257",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          3755.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-258",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3865.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-259",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3865.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-260",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3865.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-261",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3865.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-262",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3915.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-263",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3915.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-264",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          3865.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-265",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3975.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-266",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          3975.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-267",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          3975.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-268",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          3975.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-269",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          4025.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-270",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          4025.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-271",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          3975.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-272",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          4085.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-273",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          4085.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-274",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          4085.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-275",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          4085.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-276",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          4135.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-277",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          4135.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-278",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          4085.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-279",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          4195.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-280",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          4195.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-281",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          4195.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-282",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          4195.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-283",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          4245.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-284",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          4245.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-285",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          4195.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-286",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          4305.0,
          430.0,
          50.0,
          22.0
         ],
         "text": "*~ 1."
        }
       },
       {
        "box": {
         "id": "obj-287",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          4305.0,
          470.0,
          50.0,
          22.0
         ],
         "text": "+~ 0."
        }
       },
       {
        "box": {
         "id": "obj-288",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          4305.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-289",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          4305.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-290",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          4355.0,
          310.0,
          48.0,
          22.0
         ],
         "text": "$1 50"
        }
       },
       {
        "box": {
         "id": "obj-291",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "signal",
          "bang"
         ],
         "patching_rect": [
          4355.0,
          350.0,
          48.0,
          22.0
         ],
         "text": "line~"
        }
       },
       {
        "box": {
         "id": "obj-292",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "float"
         ],
         "patching_rect": [
          4305.0,
          390.0,
          80.0,
          22.0
         ],
         "text": "snapshot~"
        }
       },
       {
        "box": {
         "id": "obj-293",
         "maxclass": "outlet",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          620.0,
          30.0,
          30.0
         ],
         "comment": "signal",
         "index": 1
        }
       },
       {
        "box": {
         "id": "obj-294",
         "maxclass": "outlet",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          115.0,
          620.0,
          30.0,
          30.0
         ],
         "comment": "list of what is heard",
         "index": 2
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "destination": [
          "obj-3",
          0
         ],
         "source": [
          "obj-2",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-6",
          0
         ],
         "source": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
          0
         ],
         "source": [
          "obj-1",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
          0
         ],
         "source": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          0
         ],
         "source": [
          "obj-6",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-7",
          0
         ],
         "source": [
          "obj-3",
          1
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-8",
          0
         ],
         "source": [
          "obj-3",
          2
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-9",
          0
         ],
         "source": [
          "obj-3",
          3
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-9",
          0
         ],
         "source": [
          "obj-11",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-10",
          0
         ],
         "source": [
          "obj-3",
          3
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-10",
          0
         ],
         "source": [
          "obj-11",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-13",
          0
         ],
         "source": [
          "obj-4",
          0
         ],
         "midpoints": [
          24.5,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          24.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-14",
          0
         ],
         "source": [
          "obj-13",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          0
         ],
         "source": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-15",
          0
         ],
         "source": [
          "obj-7",
          0
         ],
         "midpoints": [
          24.5,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          24.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-15",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-16",
          0
         ],
         "source": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-13",
          1
         ],
         "source": [
          "obj-16",
          0
         ],
         "midpoints": [
          24.5,
          377.0,
          10.0,
          377.0,
          10.0,
          425.0,
          55.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          0
         ],
         "source": [
          "obj-8",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-18",
          0
         ],
         "source": [
          "obj-17",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-14",
          1
         ],
         "source": [
          "obj-18",
          0
         ],
         "midpoints": [
          74.5,
          377.0,
          100.0,
          377.0,
          100.0,
          465.0,
          55.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-19",
          0
         ],
         "source": [
          "obj-4",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-19",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          0
         ],
         "source": [
          "obj-19",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-20",
          0
         ],
         "source": [
          "obj-4",
          1
         ],
         "midpoints": [
          131.75,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          134.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-21",
          0
         ],
         "source": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          1
         ],
         "source": [
          "obj-21",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-7",
          1
         ],
         "midpoints": [
          131.75,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          134.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-23",
          0
         ],
         "source": [
          "obj-22",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-20",
          1
         ],
         "source": [
          "obj-23",
          0
         ],
         "midpoints": [
          134.5,
          377.0,
          120.0,
          377.0,
          120.0,
          425.0,
          165.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-24",
          0
         ],
         "source": [
          "obj-8",
          1
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-24",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-25",
          0
         ],
         "source": [
          "obj-24",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-21",
          1
         ],
         "source": [
          "obj-25",
          0
         ],
         "midpoints": [
          184.5,
          377.0,
          210.0,
          377.0,
          210.0,
          465.0,
          165.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-26",
          0
         ],
         "source": [
          "obj-4",
          1
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-26",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          1
         ],
         "source": [
          "obj-26",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-27",
          0
         ],
         "source": [
          "obj-4",
          2
         ],
         "midpoints": [
          239.0,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          244.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-28",
          0
         ],
         "source": [
          "obj-27",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          2
         ],
         "source": [
          "obj-28",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-29",
          0
         ],
         "source": [
          "obj-7",
          2
         ],
         "midpoints": [
          239.0,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          244.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-29",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-30",
          0
         ],
         "source": [
          "obj-29",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-27",
          1
         ],
         "source": [
          "obj-30",
          0
         ],
         "midpoints": [
          244.5,
          377.0,
          230.0,
          377.0,
          230.0,
          425.0,
          275.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-31",
          0
         ],
         "source": [
          "obj-8",
          2
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-31",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-32",
          0
         ],
         "source": [
          "obj-31",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-28",
          1
         ],
         "source": [
          "obj-32",
          0
         ],
         "midpoints": [
          294.5,
          377.0,
          320.0,
          377.0,
          320.0,
          465.0,
          275.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-33",
          0
         ],
         "source": [
          "obj-4",
          2
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-33",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          2
         ],
         "source": [
          "obj-33",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-34",
          0
         ],
         "source": [
          "obj-4",
          3
         ],
         "midpoints": [
          346.25,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          354.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-35",
          0
         ],
         "source": [
          "obj-34",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          3
         ],
         "source": [
          "obj-35",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-36",
          0
         ],
         "source": [
          "obj-7",
          3
         ],
         "midpoints": [
          346.25,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          354.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-36",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-37",
          0
         ],
         "source": [
          "obj-36",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-34",
          1
         ],
         "source": [
          "obj-37",
          0
         ],
         "midpoints": [
          354.5,
          377.0,
          340.0,
          377.0,
          340.0,
          425.0,
          385.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-38",
          0
         ],
         "source": [
          "obj-8",
          3
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-38",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-39",
          0
         ],
         "source": [
          "obj-38",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-35",
          1
         ],
         "source": [
          "obj-39",
          0
         ],
         "midpoints": [
          404.5,
          377.0,
          430.0,
          377.0,
          430.0,
          465.0,
          385.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-40",
          0
         ],
         "source": [
          "obj-4",
          3
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-40",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          3
         ],
         "source": [
          "obj-40",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-41",
          0
         ],
         "source": [
          "obj-4",
          4
         ],
         "midpoints": [
          453.5,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          464.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-42",
          0
         ],
         "source": [
          "obj-41",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          4
         ],
         "source": [
          "obj-42",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-43",
          0
         ],
         "source": [
          "obj-7",
          4
         ],
         "midpoints": [
          453.5,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          464.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-43",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-44",
          0
         ],
         "source": [
          "obj-43",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-41",
          1
         ],
         "source": [
          "obj-44",
          0
         ],
         "midpoints": [
          464.5,
          377.0,
          450.0,
          377.0,
          450.0,
          425.0,
          495.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-45",
          0
         ],
         "source": [
          "obj-8",
          4
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-45",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-46",
          0
         ],
         "source": [
          "obj-45",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-42",
          1
         ],
         "source": [
          "obj-46",
          0
         ],
         "midpoints": [
          514.5,
          377.0,
          540.0,
          377.0,
          540.0,
          465.0,
          495.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-47",
          0
         ],
         "source": [
          "obj-4",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-47",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          4
         ],
         "source": [
          "obj-47",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-48",
          0
         ],
         "source": [
          "obj-4",
          5
         ],
         "midpoints": [
          560.75,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          574.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-49",
          0
         ],
         "source": [
          "obj-48",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          5
         ],
         "source": [
          "obj-49",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-50",
          0
         ],
         "source": [
          "obj-7",
          5
         ],
         "midpoints": [
          560.75,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          574.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-50",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-51",
          0
         ],
         "source": [
          "obj-50",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-48",
          1
         ],
         "source": [
          "obj-51",
          0
         ],
         "midpoints": [
          574.5,
          377.0,
          560.0,
          377.0,
          560.0,
          425.0,
          605.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-52",
          0
         ],
         "source": [
          "obj-8",
          5
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-52",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-53",
          0
         ],
         "source": [
          "obj-52",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-49",
          1
         ],
         "source": [
          "obj-53",
          0
         ],
         "midpoints": [
          624.5,
          377.0,
          650.0,
          377.0,
          650.0,
          465.0,
          605.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-54",
          0
         ],
         "source": [
          "obj-4",
          5
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-54",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          5
         ],
         "source": [
          "obj-54",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-55",
          0
         ],
         "source": [
          "obj-4",
          6
         ],
         "midpoints": [
          668.0,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          684.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-56",
          0
         ],
         "source": [
          "obj-55",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          6
         ],
         "source": [
          "obj-56",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-57",
          0
         ],
         "source": [
          "obj-7",
          6
         ],
         "midpoints": [
          668.0,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          684.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-57",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-58",
          0
         ],
         "source": [
          "obj-57",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-55",
          1
         ],
         "source": [
          "obj-58",
          0
         ],
         "midpoints": [
          684.5,
          377.0,
          670.0,
          377.0,
          670.0,
          425.0,
          715.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-59",
          0
         ],
         "source": [
          "obj-8",
          6
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-59",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-60",
          0
         ],
         "source": [
          "obj-59",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-56",
          1
         ],
         "source": [
          "obj-60",
          0
         ],
         "midpoints": [
          734.5,
          377.0,
          760.0,
          377.0,
          760.0,
          465.0,
          715.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-61",
          0
         ],
         "source": [
          "obj-4",
          6
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-61",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          6
         ],
         "source": [
          "obj-61",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-62",
          0
         ],
         "source": [
          "obj-4",
          7
         ],
         "midpoints": [
          775.25,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          794.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-63",
          0
         ],
         "source": [
          "obj-62",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          7
         ],
         "source": [
          "obj-63",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-64",
          0
         ],
         "source": [
          "obj-7",
          7
         ],
         "midpoints": [
          775.25,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          794.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-64",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-65",
          0
         ],
         "source": [
          "obj-64",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-62",
          1
         ],
         "source": [
          "obj-65",
          0
         ],
         "midpoints": [
          794.5,
          377.0,
          780.0,
          377.0,
          780.0,
          425.0,
          825.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-66",
          0
         ],
         "source": [
          "obj-8",
          7
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-66",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-67",
          0
         ],
         "source": [
          "obj-66",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-63",
          1
         ],
         "source": [
          "obj-67",
          0
         ],
         "midpoints": [
          844.5,
          377.0,
          870.0,
          377.0,
          870.0,
          465.0,
          825.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-68",
          0
         ],
         "source": [
          "obj-4",
          7
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-68",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          7
         ],
         "source": [
          "obj-68",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-69",
          0
         ],
         "source": [
          "obj-4",
          8
         ],
         "midpoints": [
          882.5,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          904.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-70",
          0
         ],
         "source": [
          "obj-69",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          8
         ],
         "source": [
          "obj-70",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-71",
          0
         ],
         "source": [
          "obj-7",
          8
         ],
         "midpoints": [
          882.5,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          904.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-71",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-72",
          0
         ],
         "source": [
          "obj-71",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-69",
          1
         ],
         "source": [
          "obj-72",
          0
         ],
         "midpoints": [
          904.5,
          377.0,
          890.0,
          377.0,
          890.0,
          425.0,
          935.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-73",
          0
         ],
         "source": [
          "obj-8",
          8
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-73",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-74",
          0
         ],
         "source": [
          "obj-73",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-70",
          1
         ],
         "source": [
          "obj-74",
          0
         ],
         "midpoints": [
          954.5,
          377.0,
          980.0,
          377.0,
          980.0,
          465.0,
          935.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-75",
          0
         ],
         "source": [
          "obj-4",
          8
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-75",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          8
         ],
         "source": [
          "obj-75",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-76",
          0
         ],
         "source": [
          "obj-4",
          9
         ],
         "midpoints": [
          989.75,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          1014.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-77",
          0
         ],
         "source": [
          "obj-76",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          9
         ],
         "source": [
          "obj-77",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-78",
          0
         ],
         "source": [
          "obj-7",
          9
         ],
         "midpoints": [
          989.75,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          1014.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-78",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-79",
          0
         ],
         "source": [
          "obj-78",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-76",
          1
         ],
         "source": [
          "obj-79",
          0
         ],
         "midpoints": [
          1014.5,
          377.0,
          1000.0,
          377.0,
          1000.0,
          425.0,
          1045.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-80",
          0
         ],
         "source": [
          "obj-8",
          9
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-80",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-81",
          0
         ],
         "source": [
          "obj-80",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-77",
          1
         ],
         "source": [
          "obj-81",
          0
         ],
         "midpoints": [
          1064.5,
          377.0,
          1090.0,
          377.0,
          1090.0,
          465.0,
          1045.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-82",
          0
         ],
         "source": [
          "obj-4",
          9
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-82",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          9
         ],
         "source": [
          "obj-82",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-83",
          0
         ],
         "source": [
          "obj-4",
          10
         ],
         "midpoints": [
          1097.0,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          1124.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-84",
          0
         ],
         "source": [
          "obj-83",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          10
         ],
         "source": [
          "obj-84",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-85",
          0
         ],
         "source": [
          "obj-7",
          10
         ],
         "midpoints": [
          1097.0,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          1124.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-85",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-86",
          0
         ],
         "source": [
          "obj-85",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-83",
          1
         ],
         "source": [
          "obj-86",
          0
         ],
         "midpoints": [
          1124.5,
          377.0,
          1110.0,
          377.0,
          1110.0,
          425.0,
          1155.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-87",
          0
         ],
         "source": [
          "obj-8",
          10
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-87",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-88",
          0
         ],
         "source": [
          "obj-87",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-84",
          1
         ],
         "source": [
          "obj-88",
          0
         ],
         "midpoints": [
          1174.5,
          377.0,
          1200.0,
          377.0,
          1200.0,
          465.0,
          1155.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-89",
          0
         ],
         "source": [
          "obj-4",
          10
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-89",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          10
         ],
         "source": [
          "obj-89",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-90",
          0
         ],
         "source": [
          "obj-4",
          11
         ],
         "midpoints": [
          1204.25,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          1234.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-91",
          0
         ],
         "source": [
          "obj-90",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          11
         ],
         "source": [
          "obj-91",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-92",
          0
         ],
         "source": [
          "obj-7",
          11
         ],
         "midpoints": [
          1204.25,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          1234.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-92",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-93",
          0
         ],
         "source": [
          "obj-92",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-90",
          1
         ],
         "source": [
          "obj-93",
          0
         ],
         "midpoints": [
          1234.5,
          377.0,
          1220.0,
          377.0,
          1220.0,
          425.0,
          1265.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-94",
          0
         ],
         "source": [
          "obj-8",
          11
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-94",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-95",
          0
         ],
         "source": [
          "obj-94",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-91",
          1
         ],
         "source": [
          "obj-95",
          0
         ],
         "midpoints": [
          1284.5,
          377.0,
          1310.0,
          377.0,
          1310.0,
          465.0,
          1265.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-96",
          0
         ],
         "source": [
          "obj-4",
          11
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-96",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          11
         ],
         "source": [
          "obj-96",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-97",
          0
         ],
         "source": [
          "obj-4",
          12
         ],
         "midpoints": [
          1311.5,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          1344.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-98",
          0
         ],
         "source": [
          "obj-97",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          12
         ],
         "source": [
          "obj-98",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-99",
          0
         ],
         "source": [
          "obj-7",
          12
         ],
         "midpoints": [
          1311.5,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          1344.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-99",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-100",
          0
         ],
         "source": [
          "obj-99",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-97",
          1
         ],
         "source": [
          "obj-100",
          0
         ],
         "midpoints": [
          1344.5,
          377.0,
          1330.0,
          377.0,
          1330.0,
          425.0,
          1375.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-101",
          0
         ],
         "source": [
          "obj-8",
          12
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-101",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-102",
          0
         ],
         "source": [
          "obj-101",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-98",
          1
         ],
         "source": [
          "obj-102",
          0
         ],
         "midpoints": [
          1394.5,
          377.0,
          1420.0,
          377.0,
          1420.0,
          465.0,
          1375.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-103",
          0
         ],
         "source": [
          "obj-4",
          12
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-103",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          12
         ],
         "source": [
          "obj-103",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-104",
          0
         ],
         "source": [
          "obj-4",
          13
         ],
         "midpoints": [
          1418.75,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          1454.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-105",
          0
         ],
         "source": [
          "obj-104",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          13
         ],
         "source": [
          "obj-105",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-106",
          0
         ],
         "source": [
          "obj-7",
          13
         ],
         "midpoints": [
          1418.75,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          1454.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-106",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-107",
          0
         ],
         "source": [
          "obj-106",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-104",
          1
         ],
         "source": [
          "obj-107",
          0
         ],
         "midpoints": [
          1454.5,
          377.0,
          1440.0,
          377.0,
          1440.0,
          425.0,
          1485.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-108",
          0
         ],
         "source": [
          "obj-8",
          13
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-108",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-109",
          0
         ],
         "source": [
          "obj-108",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-105",
          1
         ],
         "source": [
          "obj-109",
          0
         ],
         "midpoints": [
          1504.5,
          377.0,
          1530.0,
          377.0,
          1530.0,
          465.0,
          1485.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-110",
          0
         ],
         "source": [
          "obj-4",
          13
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-110",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          13
         ],
         "source": [
          "obj-110",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-111",
          0
         ],
         "source": [
          "obj-4",
          14
         ],
         "midpoints": [
          1526.0,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          1564.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-112",
          0
         ],
         "source": [
          "obj-111",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          14
         ],
         "source": [
          "obj-112",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-113",
          0
         ],
         "source": [
          "obj-7",
          14
         ],
         "midpoints": [
          1526.0,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          1564.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-113",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-114",
          0
         ],
         "source": [
          "obj-113",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-111",
          1
         ],
         "source": [
          "obj-114",
          0
         ],
         "midpoints": [
          1564.5,
          377.0,
          1550.0,
          377.0,
          1550.0,
          425.0,
          1595.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-115",
          0
         ],
         "source": [
          "obj-8",
          14
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-115",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-116",
          0
         ],
         "source": [
          "obj-115",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-112",
          1
         ],
         "source": [
          "obj-116",
          0
         ],
         "midpoints": [
          1614.5,
          377.0,
          1640.0,
          377.0,
          1640.0,
          465.0,
          1595.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-117",
          0
         ],
         "source": [
          "obj-4",
          14
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-117",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          14
         ],
         "source": [
          "obj-117",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-118",
          0
         ],
         "source": [
          "obj-4",
          15
         ],
         "midpoints": [
          1633.25,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          1674.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-119",
          0
         ],
         "source": [
          "obj-118",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          15
         ],
         "source": [
          "obj-119",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-120",
          0
         ],
         "source": [
          "obj-7",
          15
         ],
         "midpoints": [
          1633.25,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          1674.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-120",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-121",
          0
         ],
         "source": [
          "obj-120",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-118",
          1
         ],
         "source": [
          "obj-121",
          0
         ],
         "midpoints": [
          1674.5,
          377.0,
          1660.0,
          377.0,
          1660.0,
          425.0,
          1705.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-122",
          0
         ],
         "source": [
          "obj-8",
          15
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-122",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-123",
          0
         ],
         "source": [
          "obj-122",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-119",
          1
         ],
         "source": [
          "obj-123",
          0
         ],
         "midpoints": [
          1724.5,
          377.0,
          1750.0,
          377.0,
          1750.0,
          465.0,
          1705.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-124",
          0
         ],
         "source": [
          "obj-4",
          15
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-124",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          15
         ],
         "source": [
          "obj-124",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-125",
          0
         ],
         "source": [
          "obj-4",
          16
         ],
         "midpoints": [
          1740.5,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          1784.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-126",
          0
         ],
         "source": [
          "obj-125",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          16
         ],
         "source": [
          "obj-126",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-127",
          0
         ],
         "source": [
          "obj-7",
          16
         ],
         "midpoints": [
          1740.5,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          1784.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-127",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-128",
          0
         ],
         "source": [
          "obj-127",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-125",
          1
         ],
         "source": [
          "obj-128",
          0
         ],
         "midpoints": [
          1784.5,
          377.0,
          1770.0,
          377.0,
          1770.0,
          425.0,
          1815.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-129",
          0
         ],
         "source": [
          "obj-8",
          16
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-129",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-130",
          0
         ],
         "source": [
          "obj-129",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-126",
          1
         ],
         "source": [
          "obj-130",
          0
         ],
         "midpoints": [
          1834.5,
          377.0,
          1860.0,
          377.0,
          1860.0,
          465.0,
          1815.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-131",
          0
         ],
         "source": [
          "obj-4",
          16
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-131",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          16
         ],
         "source": [
          "obj-131",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-132",
          0
         ],
         "source": [
          "obj-4",
          17
         ],
         "midpoints": [
          1847.75,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          1894.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-133",
          0
         ],
         "source": [
          "obj-132",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          17
         ],
         "source": [
          "obj-133",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-134",
          0
         ],
         "source": [
          "obj-7",
          17
         ],
         "midpoints": [
          1847.75,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          1894.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-134",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-135",
          0
         ],
         "source": [
          "obj-134",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-132",
          1
         ],
         "source": [
          "obj-135",
          0
         ],
         "midpoints": [
          1894.5,
          377.0,
          1880.0,
          377.0,
          1880.0,
          425.0,
          1925.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-136",
          0
         ],
         "source": [
          "obj-8",
          17
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-136",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-137",
          0
         ],
         "source": [
          "obj-136",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-133",
          1
         ],
         "source": [
          "obj-137",
          0
         ],
         "midpoints": [
          1944.5,
          377.0,
          1970.0,
          377.0,
          1970.0,
          465.0,
          1925.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-138",
          0
         ],
         "source": [
          "obj-4",
          17
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-138",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          17
         ],
         "source": [
          "obj-138",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-139",
          0
         ],
         "source": [
          "obj-4",
          18
         ],
         "midpoints": [
          1955.0,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          2004.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-140",
          0
         ],
         "source": [
          "obj-139",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          18
         ],
         "source": [
          "obj-140",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-141",
          0
         ],
         "source": [
          "obj-7",
          18
         ],
         "midpoints": [
          1955.0,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          2004.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-141",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-142",
          0
         ],
         "source": [
          "obj-141",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-139",
          1
         ],
         "source": [
          "obj-142",
          0
         ],
         "midpoints": [
          2004.5,
          377.0,
          1990.0,
          377.0,
          1990.0,
          425.0,
          2035.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-143",
          0
         ],
         "source": [
          "obj-8",
          18
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-143",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-144",
          0
         ],
         "source": [
          "obj-143",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-140",
          1
         ],
         "source": [
          "obj-144",
          0
         ],
         "midpoints": [
          2054.5,
          377.0,
          2080.0,
          377.0,
          2080.0,
          465.0,
          2035.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-145",
          0
         ],
         "source": [
          "obj-4",
          18
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-145",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          18
         ],
         "source": [
          "obj-145",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-146",
          0
         ],
         "source": [
          "obj-4",
          19
         ],
         "midpoints": [
          2062.25,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          2114.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-147",
          0
         ],
         "source": [
          "obj-146",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          19
         ],
         "source": [
          "obj-147",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-148",
          0
         ],
         "source": [
          "obj-7",
          19
         ],
         "midpoints": [
          2062.25,
          257.0,
          10.0,
          257.0,
          10.0,
          305.0,
          2114.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-148",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-149",
          0
         ],
         "source": [
          "obj-148",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-146",
          1
         ],
         "source": [
          "obj-149",
          0
         ],
         "midpoints": [
          2114.5,
          377.0,
          2100.0,
          377.0,
          2100.0,
          425.0,
          2145.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-150",
          0
         ],
         "source": [
          "obj-8",
          19
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-150",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-151",
          0
         ],
         "source": [
          "obj-150",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-147",
          1
         ],
         "source": [
          "obj-151",
          0
         ],
         "midpoints": [
          2164.5,
          377.0,
          2190.0,
          377.0,
          2190.0,
          465.0,
          2145.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-152",
          0
         ],
         "source": [
          "obj-4",
          19
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-152",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          19
         ],
         "source": [
          "obj-152",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-153",
          0
         ],
         "source": [
          "obj-4",
          20
         ],
         "midpoints": [
          2169.5,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          2224.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-154",
          0
         ],
         "source": [
          "obj-153",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          20
         ],
         "source": [
          "obj-154",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-155",
          0
         ],
         "source": [
          "obj-7",
          20
         ],
         "midpoints": [
          2169.5,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          2224.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-155",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-156",
          0
         ],
         "source": [
          "obj-155",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-153",
          1
         ],
         "source": [
          "obj-156",
          0
         ],
         "midpoints": [
          2224.5,
          377.0,
          2210.0,
          377.0,
          2210.0,
          425.0,
          2255.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-157",
          0
         ],
         "source": [
          "obj-8",
          20
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-157",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-158",
          0
         ],
         "source": [
          "obj-157",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-154",
          1
         ],
         "source": [
          "obj-158",
          0
         ],
         "midpoints": [
          2274.5,
          377.0,
          2300.0,
          377.0,
          2300.0,
          465.0,
          2255.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-159",
          0
         ],
         "source": [
          "obj-4",
          20
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-159",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          20
         ],
         "source": [
          "obj-159",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-160",
          0
         ],
         "source": [
          "obj-4",
          21
         ],
         "midpoints": [
          2276.75,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          2334.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-161",
          0
         ],
         "source": [
          "obj-160",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          21
         ],
         "source": [
          "obj-161",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-162",
          0
         ],
         "source": [
          "obj-7",
          21
         ],
         "midpoints": [
          2276.75,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          2334.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-162",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-163",
          0
         ],
         "source": [
          "obj-162",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-160",
          1
         ],
         "source": [
          "obj-163",
          0
         ],
         "midpoints": [
          2334.5,
          377.0,
          2320.0,
          377.0,
          2320.0,
          425.0,
          2365.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-164",
          0
         ],
         "source": [
          "obj-8",
          21
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-164",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-165",
          0
         ],
         "source": [
          "obj-164",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-161",
          1
         ],
         "source": [
          "obj-165",
          0
         ],
         "midpoints": [
          2384.5,
          377.0,
          2410.0,
          377.0,
          2410.0,
          465.0,
          2365.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-166",
          0
         ],
         "source": [
          "obj-4",
          21
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-166",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          21
         ],
         "source": [
          "obj-166",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-167",
          0
         ],
         "source": [
          "obj-4",
          22
         ],
         "midpoints": [
          2384.0,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          2444.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-168",
          0
         ],
         "source": [
          "obj-167",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          22
         ],
         "source": [
          "obj-168",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-169",
          0
         ],
         "source": [
          "obj-7",
          22
         ],
         "midpoints": [
          2384.0,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          2444.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-169",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-170",
          0
         ],
         "source": [
          "obj-169",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-167",
          1
         ],
         "source": [
          "obj-170",
          0
         ],
         "midpoints": [
          2444.5,
          377.0,
          2430.0,
          377.0,
          2430.0,
          425.0,
          2475.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-171",
          0
         ],
         "source": [
          "obj-8",
          22
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-171",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-172",
          0
         ],
         "source": [
          "obj-171",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-168",
          1
         ],
         "source": [
          "obj-172",
          0
         ],
         "midpoints": [
          2494.5,
          377.0,
          2520.0,
          377.0,
          2520.0,
          465.0,
          2475.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-173",
          0
         ],
         "source": [
          "obj-4",
          22
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-173",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          22
         ],
         "source": [
          "obj-173",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-174",
          0
         ],
         "source": [
          "obj-4",
          23
         ],
         "midpoints": [
          2491.25,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          2554.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-175",
          0
         ],
         "source": [
          "obj-174",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          23
         ],
         "source": [
          "obj-175",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-176",
          0
         ],
         "source": [
          "obj-7",
          23
         ],
         "midpoints": [
          2491.25,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          2554.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-176",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-177",
          0
         ],
         "source": [
          "obj-176",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-174",
          1
         ],
         "source": [
          "obj-177",
          0
         ],
         "midpoints": [
          2554.5,
          377.0,
          2540.0,
          377.0,
          2540.0,
          425.0,
          2585.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-178",
          0
         ],
         "source": [
          "obj-8",
          23
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-178",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-179",
          0
         ],
         "source": [
          "obj-178",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-175",
          1
         ],
         "source": [
          "obj-179",
          0
         ],
         "midpoints": [
          2604.5,
          377.0,
          2630.0,
          377.0,
          2630.0,
          465.0,
          2585.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-180",
          0
         ],
         "source": [
          "obj-4",
          23
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-180",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          23
         ],
         "source": [
          "obj-180",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-181",
          0
         ],
         "source": [
          "obj-4",
          24
         ],
         "midpoints": [
          2598.5,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          2664.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-182",
          0
         ],
         "source": [
          "obj-181",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          24
         ],
         "source": [
          "obj-182",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-183",
          0
         ],
         "source": [
          "obj-7",
          24
         ],
         "midpoints": [
          2598.5,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          2664.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-183",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-184",
          0
         ],
         "source": [
          "obj-183",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-181",
          1
         ],
         "source": [
          "obj-184",
          0
         ],
         "midpoints": [
          2664.5,
          377.0,
          2650.0,
          377.0,
          2650.0,
          425.0,
          2695.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-185",
          0
         ],
         "source": [
          "obj-8",
          24
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-185",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-186",
          0
         ],
         "source": [
          "obj-185",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-182",
          1
         ],
         "source": [
          "obj-186",
          0
         ],
         "midpoints": [
          2714.5,
          377.0,
          2740.0,
          377.0,
          2740.0,
          465.0,
          2695.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-187",
          0
         ],
         "source": [
          "obj-4",
          24
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-187",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          24
         ],
         "source": [
          "obj-187",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-188",
          0
         ],
         "source": [
          "obj-4",
          25
         ],
         "midpoints": [
          2705.75,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          2774.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-189",
          0
         ],
         "source": [
          "obj-188",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          25
         ],
         "source": [
          "obj-189",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-190",
          0
         ],
         "source": [
          "obj-7",
          25
         ],
         "midpoints": [
          2705.75,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          2774.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-190",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-191",
          0
         ],
         "source": [
          "obj-190",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-188",
          1
         ],
         "source": [
          "obj-191",
          0
         ],
         "midpoints": [
          2774.5,
          377.0,
          2760.0,
          377.0,
          2760.0,
          425.0,
          2805.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-192",
          0
         ],
         "source": [
          "obj-8",
          25
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-192",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-193",
          0
         ],
         "source": [
          "obj-192",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-189",
          1
         ],
         "source": [
          "obj-193",
          0
         ],
         "midpoints": [
          2824.5,
          377.0,
          2850.0,
          377.0,
          2850.0,
          465.0,
          2805.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-194",
          0
         ],
         "source": [
          "obj-4",
          25
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-194",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          25
         ],
         "source": [
          "obj-194",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-195",
          0
         ],
         "source": [
          "obj-4",
          26
         ],
         "midpoints": [
          2813.0,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          2884.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-196",
          0
         ],
         "source": [
          "obj-195",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          26
         ],
         "source": [
          "obj-196",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-197",
          0
         ],
         "source": [
          "obj-7",
          26
         ],
         "midpoints": [
          2813.0,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          2884.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-197",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-198",
          0
         ],
         "source": [
          "obj-197",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-195",
          1
         ],
         "source": [
          "obj-198",
          0
         ],
         "midpoints": [
          2884.5,
          377.0,
          2870.0,
          377.0,
          2870.0,
          425.0,
          2915.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-199",
          0
         ],
         "source": [
          "obj-8",
          26
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-199",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-200",
          0
         ],
         "source": [
          "obj-199",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-196",
          1
         ],
         "source": [
          "obj-200",
          0
         ],
         "midpoints": [
          2934.5,
          377.0,
          2960.0,
          377.0,
          2960.0,
          465.0,
          2915.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-201",
          0
         ],
         "source": [
          "obj-4",
          26
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-201",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          26
         ],
         "source": [
          "obj-201",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-202",
          0
         ],
         "source": [
          "obj-4",
          27
         ],
         "midpoints": [
          2920.25,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          2994.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-203",
          0
         ],
         "source": [
          "obj-202",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          27
         ],
         "source": [
          "obj-203",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-204",
          0
         ],
         "source": [
          "obj-7",
          27
         ],
         "midpoints": [
          2920.25,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          2994.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-204",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-205",
          0
         ],
         "source": [
          "obj-204",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-202",
          1
         ],
         "source": [
          "obj-205",
          0
         ],
         "midpoints": [
          2994.5,
          377.0,
          2980.0,
          377.0,
          2980.0,
          425.0,
          3025.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-206",
          0
         ],
         "source": [
          "obj-8",
          27
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-206",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-207",
          0
         ],
         "source": [
          "obj-206",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-203",
          1
         ],
         "source": [
          "obj-207",
          0
         ],
         "midpoints": [
          3044.5,
          377.0,
          3070.0,
          377.0,
          3070.0,
          465.0,
          3025.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-208",
          0
         ],
         "source": [
          "obj-4",
          27
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-208",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          27
         ],
         "source": [
          "obj-208",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-209",
          0
         ],
         "source": [
          "obj-4",
          28
         ],
         "midpoints": [
          3027.5,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          3104.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-210",
          0
         ],
         "source": [
          "obj-209",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          28
         ],
         "source": [
          "obj-210",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-211",
          0
         ],
         "source": [
          "obj-7",
          28
         ],
         "midpoints": [
          3027.5,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          3104.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-211",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-212",
          0
         ],
         "source": [
          "obj-211",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-209",
          1
         ],
         "source": [
          "obj-212",
          0
         ],
         "midpoints": [
          3104.5,
          377.0,
          3090.0,
          377.0,
          3090.0,
          425.0,
          3135.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-213",
          0
         ],
         "source": [
          "obj-8",
          28
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-213",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-214",
          0
         ],
         "source": [
          "obj-213",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-210",
          1
         ],
         "source": [
          "obj-214",
          0
         ],
         "midpoints": [
          3154.5,
          377.0,
          3180.0,
          377.0,
          3180.0,
          465.0,
          3135.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-215",
          0
         ],
         "source": [
          "obj-4",
          28
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-215",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          28
         ],
         "source": [
          "obj-215",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-216",
          0
         ],
         "source": [
          "obj-4",
          29
         ],
         "midpoints": [
          3134.75,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          3214.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-217",
          0
         ],
         "source": [
          "obj-216",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          29
         ],
         "source": [
          "obj-217",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-218",
          0
         ],
         "source": [
          "obj-7",
          29
         ],
         "midpoints": [
          3134.75,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          3214.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-218",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-219",
          0
         ],
         "source": [
          "obj-218",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-216",
          1
         ],
         "source": [
          "obj-219",
          0
         ],
         "midpoints": [
          3214.5,
          377.0,
          3200.0,
          377.0,
          3200.0,
          425.0,
          3245.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-220",
          0
         ],
         "source": [
          "obj-8",
          29
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-220",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-221",
          0
         ],
         "source": [
          "obj-220",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-217",
          1
         ],
         "source": [
          "obj-221",
          0
         ],
         "midpoints": [
          3264.5,
          377.0,
          3290.0,
          377.0,
          3290.0,
          465.0,
          3245.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-222",
          0
         ],
         "source": [
          "obj-4",
          29
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-222",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          29
         ],
         "source": [
          "obj-222",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-223",
          0
         ],
         "source": [
          "obj-4",
          30
         ],
         "midpoints": [
          3242.0,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          3324.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-224",
          0
         ],
         "source": [
          "obj-223",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          30
         ],
         "source": [
          "obj-224",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-225",
          0
         ],
         "source": [
          "obj-7",
          30
         ],
         "midpoints": [
          3242.0,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          3324.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-225",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-226",
          0
         ],
         "source": [
          "obj-225",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-223",
          1
         ],
         "source": [
          "obj-226",
          0
         ],
         "midpoints": [
          3324.5,
          377.0,
          3310.0,
          377.0,
          3310.0,
          425.0,
          3355.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-227",
          0
         ],
         "source": [
          "obj-8",
          30
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-227",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-228",
          0
         ],
         "source": [
          "obj-227",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-224",
          1
         ],
         "source": [
          "obj-228",
          0
         ],
         "midpoints": [
          3374.5,
          377.0,
          3400.0,
          377.0,
          3400.0,
          465.0,
          3355.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-229",
          0
         ],
         "source": [
          "obj-4",
          30
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-229",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          30
         ],
         "source": [
          "obj-229",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-230",
          0
         ],
         "source": [
          "obj-4",
          31
         ],
         "midpoints": [
          3349.25,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          3434.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-231",
          0
         ],
         "source": [
          "obj-230",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          31
         ],
         "source": [
          "obj-231",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-232",
          0
         ],
         "source": [
          "obj-7",
          31
         ],
         "midpoints": [
          3349.25,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          3434.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-232",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-233",
          0
         ],
         "source": [
          "obj-232",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-230",
          1
         ],
         "source": [
          "obj-233",
          0
         ],
         "midpoints": [
          3434.5,
          377.0,
          3420.0,
          377.0,
          3420.0,
          425.0,
          3465.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-234",
          0
         ],
         "source": [
          "obj-8",
          31
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-234",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-235",
          0
         ],
         "source": [
          "obj-234",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-231",
          1
         ],
         "source": [
          "obj-235",
          0
         ],
         "midpoints": [
          3484.5,
          377.0,
          3510.0,
          377.0,
          3510.0,
          465.0,
          3465.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-236",
          0
         ],
         "source": [
          "obj-4",
          31
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-236",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          31
         ],
         "source": [
          "obj-236",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-237",
          0
         ],
         "source": [
          "obj-4",
          32
         ],
         "midpoints": [
          3456.5,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          3544.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-238",
          0
         ],
         "source": [
          "obj-237",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          32
         ],
         "source": [
          "obj-238",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-239",
          0
         ],
         "source": [
          "obj-7",
          32
         ],
         "midpoints": [
          3456.5,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          3544.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-239",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-240",
          0
         ],
         "source": [
          "obj-239",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-237",
          1
         ],
         "source": [
          "obj-240",
          0
         ],
         "midpoints": [
          3544.5,
          377.0,
          3530.0,
          377.0,
          3530.0,
          425.0,
          3575.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-241",
          0
         ],
         "source": [
          "obj-8",
          32
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-241",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-242",
          0
         ],
         "source": [
          "obj-241",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-238",
          1
         ],
         "source": [
          "obj-242",
          0
         ],
         "midpoints": [
          3594.5,
          377.0,
          3620.0,
          377.0,
          3620.0,
          465.0,
          3575.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-243",
          0
         ],
         "source": [
          "obj-4",
          32
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-243",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          32
         ],
         "source": [
          "obj-243",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-244",
          0
         ],
         "source": [
          "obj-4",
          33
         ],
         "midpoints": [
          3563.75,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          3654.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-245",
          0
         ],
         "source": [
          "obj-244",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          33
         ],
         "source": [
          "obj-245",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-246",
          0
         ],
         "source": [
          "obj-7",
          33
         ],
         "midpoints": [
          3563.75,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          3654.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-246",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-247",
          0
         ],
         "source": [
          "obj-246",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-244",
          1
         ],
         "source": [
          "obj-247",
          0
         ],
         "midpoints": [
          3654.5,
          377.0,
          3640.0,
          377.0,
          3640.0,
          425.0,
          3685.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-248",
          0
         ],
         "source": [
          "obj-8",
          33
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-248",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-249",
          0
         ],
         "source": [
          "obj-248",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-245",
          1
         ],
         "source": [
          "obj-249",
          0
         ],
         "midpoints": [
          3704.5,
          377.0,
          3730.0,
          377.0,
          3730.0,
          465.0,
          3685.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-250",
          0
         ],
         "source": [
          "obj-4",
          33
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-250",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          33
         ],
         "source": [
          "obj-250",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-251",
          0
         ],
         "source": [
          "obj-4",
          34
         ],
         "midpoints": [
          3671.0,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          3764.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-252",
          0
         ],
         "source": [
          "obj-251",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          34
         ],
         "source": [
          "obj-252",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-253",
          0
         ],
         "source": [
          "obj-7",
          34
         ],
         "midpoints": [
          3671.0,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          3764.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-253",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-254",
          0
         ],
         "source": [
          "obj-253",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-251",
          1
         ],
         "source": [
          "obj-254",
          0
         ],
         "midpoints": [
          3764.5,
          377.0,
          3750.0,
          377.0,
          3750.0,
          425.0,
          3795.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-255",
          0
         ],
         "source": [
          "obj-8",
          34
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-255",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-256",
          0
         ],
         "source": [
          "obj-255",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-252",
          1
         ],
         "source": [
          "obj-256",
          0
         ],
         "midpoints": [
          3814.5,
          377.0,
          3840.0,
          377.0,
          3840.0,
          465.0,
          3795.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-257",
          0
         ],
         "source": [
          "obj-4",
          34
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-257",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          34
         ],
         "source": [
          "obj-257",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-258",
          0
         ],
         "source": [
          "obj-4",
          35
         ],
         "midpoints": [
          3778.25,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          3874.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-259",
          0
         ],
         "source": [
          "obj-258",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          35
         ],
         "source": [
          "obj-259",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-260",
          0
         ],
         "source": [
          "obj-7",
          35
         ],
         "midpoints": [
          3778.25,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          3874.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-260",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-261",
          0
         ],
         "source": [
          "obj-260",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-258",
          1
         ],
         "source": [
          "obj-261",
          0
         ],
         "midpoints": [
          3874.5,
          377.0,
          3860.0,
          377.0,
          3860.0,
          425.0,
          3905.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-262",
          0
         ],
         "source": [
          "obj-8",
          35
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-262",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-263",
          0
         ],
         "source": [
          "obj-262",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-259",
          1
         ],
         "source": [
          "obj-263",
          0
         ],
         "midpoints": [
          3924.5,
          377.0,
          3950.0,
          377.0,
          3950.0,
          465.0,
          3905.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-264",
          0
         ],
         "source": [
          "obj-4",
          35
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-264",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          35
         ],
         "source": [
          "obj-264",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-265",
          0
         ],
         "source": [
          "obj-4",
          36
         ],
         "midpoints": [
          3885.5,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          3984.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-266",
          0
         ],
         "source": [
          "obj-265",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          36
         ],
         "source": [
          "obj-266",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-267",
          0
         ],
         "source": [
          "obj-7",
          36
         ],
         "midpoints": [
          3885.5,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          3984.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-267",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-268",
          0
         ],
         "source": [
          "obj-267",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-265",
          1
         ],
         "source": [
          "obj-268",
          0
         ],
         "midpoints": [
          3984.5,
          377.0,
          3970.0,
          377.0,
          3970.0,
          425.0,
          4015.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-269",
          0
         ],
         "source": [
          "obj-8",
          36
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-269",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-270",
          0
         ],
         "source": [
          "obj-269",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-266",
          1
         ],
         "source": [
          "obj-270",
          0
         ],
         "midpoints": [
          4034.5,
          377.0,
          4060.0,
          377.0,
          4060.0,
          465.0,
          4015.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-271",
          0
         ],
         "source": [
          "obj-4",
          36
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-271",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          36
         ],
         "source": [
          "obj-271",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-272",
          0
         ],
         "source": [
          "obj-4",
          37
         ],
         "midpoints": [
          3992.75,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          4094.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-273",
          0
         ],
         "source": [
          "obj-272",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          37
         ],
         "source": [
          "obj-273",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-274",
          0
         ],
         "source": [
          "obj-7",
          37
         ],
         "midpoints": [
          3992.75,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          4094.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-274",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-275",
          0
         ],
         "source": [
          "obj-274",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-272",
          1
         ],
         "source": [
          "obj-275",
          0
         ],
         "midpoints": [
          4094.5,
          377.0,
          4080.0,
          377.0,
          4080.0,
          425.0,
          4125.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-276",
          0
         ],
         "source": [
          "obj-8",
          37
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-276",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-277",
          0
         ],
         "source": [
          "obj-276",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-273",
          1
         ],
         "source": [
          "obj-277",
          0
         ],
         "midpoints": [
          4144.5,
          377.0,
          4170.0,
          377.0,
          4170.0,
          465.0,
          4125.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-278",
          0
         ],
         "source": [
          "obj-4",
          37
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-278",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          37
         ],
         "source": [
          "obj-278",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-279",
          0
         ],
         "source": [
          "obj-4",
          38
         ],
         "midpoints": [
          4100.0,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          4204.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-280",
          0
         ],
         "source": [
          "obj-279",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          38
         ],
         "source": [
          "obj-280",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-281",
          0
         ],
         "source": [
          "obj-7",
          38
         ],
         "midpoints": [
          4100.0,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          4204.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-281",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-282",
          0
         ],
         "source": [
          "obj-281",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-279",
          1
         ],
         "source": [
          "obj-282",
          0
         ],
         "midpoints": [
          4204.5,
          377.0,
          4190.0,
          377.0,
          4190.0,
          425.0,
          4235.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-283",
          0
         ],
         "source": [
          "obj-8",
          38
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-283",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-284",
          0
         ],
         "source": [
          "obj-283",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-280",
          1
         ],
         "source": [
          "obj-284",
          0
         ],
         "midpoints": [
          4254.5,
          377.0,
          4280.0,
          377.0,
          4280.0,
          465.0,
          4235.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-285",
          0
         ],
         "source": [
          "obj-4",
          38
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-285",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          38
         ],
         "source": [
          "obj-285",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-286",
          0
         ],
         "source": [
          "obj-4",
          39
         ],
         "midpoints": [
          4207.25,
          207.0,
          10.0,
          207.0,
          10.0,
          425.0,
          4314.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-287",
          0
         ],
         "source": [
          "obj-286",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          39
         ],
         "source": [
          "obj-287",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-288",
          0
         ],
         "source": [
          "obj-7",
          39
         ],
         "midpoints": [
          4207.25,
          257.0,
          4329.0,
          257.0,
          4329.0,
          305.0,
          4314.5,
          305.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-288",
          0
         ],
         "source": [
          "obj-9",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-289",
          0
         ],
         "source": [
          "obj-288",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-286",
          1
         ],
         "source": [
          "obj-289",
          0
         ],
         "midpoints": [
          4314.5,
          377.0,
          4300.0,
          377.0,
          4300.0,
          425.0,
          4345.5,
          425.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-290",
          0
         ],
         "source": [
          "obj-8",
          39
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-290",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-291",
          0
         ],
         "source": [
          "obj-290",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-287",
          1
         ],
         "source": [
          "obj-291",
          0
         ],
         "midpoints": [
          4364.5,
          377.0,
          4390.0,
          377.0,
          4390.0,
          465.0,
          4345.5,
          465.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-292",
          0
         ],
         "source": [
          "obj-4",
          39
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-292",
          0
         ],
         "source": [
          "obj-3",
          4
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          39
         ],
         "source": [
          "obj-292",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-293",
          0
         ],
         "source": [
          "obj-5",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-294",
          0
         ],
         "source": [
          "obj-12",
          0
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-16",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 5,
     "outlettype": [
      "",
      "",
      "",
      "",
      ""
     ],
     "patching_rect": [
      340.0,
      297.0,
      200.0,
      22.0
     ],
     "text": "p names",
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       80.0,
       100.0,
       495.0,
       405.0
      ],
      "openinpresentation": 0,
      "default_fontsize": 12.0,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15.0,
       15.0
      ],
      "gridsnaponopen": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "load path",
         "index": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          15.0,
          60.0,
          72.0,
          22.0
         ],
         "text": "route load"
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          95.0,
          93.0,
          22.0
         ],
         "text": "prepend read"
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "bang"
         ],
         "patching_rect": [
          130.0,
          95.0,
          66.0,
          22.0
         ],
         "text": "loadbang"
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "dictionary",
          ""
         ],
         "patching_rect": [
          15.0,
          135.0,
          330.0,
          22.0
         ],
         "text": "nn.info strings"
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "newobj",
         "numinlets": 4,
         "numoutlets": 4,
         "outlettype": [
          "",
          "",
          "",
          ""
         ],
         "patching_rect": [
          150.0,
          170.0,
          330.0,
          22.0
         ],
         "text": "route inputs latents done"
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          150.0,
          205.0,
          90.0,
          22.0
         ],
         "text": "route decode"
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "newobj",
         "numinlets": 4,
         "numoutlets": 4,
         "outlettype": [
          "",
          "",
          "",
          ""
         ],
         "patching_rect": [
          270.0,
          205.0,
          200.0,
          22.0
         ],
         "text": "route min max mean"
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          "bang"
         ],
         "patching_rect": [
          150.0,
          240.0,
          34.0,
          22.0
         ],
         "text": "t l b"
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          205.0,
          275.0,
          43.0,
          22.0
         ],
         "text": "clear"
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          150.0,
          275.0,
          34.0,
          22.0
         ],
         "text": "iter"
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          150.0,
          310.0,
          108.0,
          22.0
         ],
         "text": "prepend append"
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "outlet",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          150.0,
          360.0,
          30.0,
          30.0
         ],
         "comment": "items of a menu",
         "index": 1
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "outlet",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          210.0,
          360.0,
          30.0,
          30.0
         ],
         "comment": "least",
         "index": 2
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "outlet",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          270.0,
          360.0,
          30.0,
          30.0
         ],
         "comment": "most",
         "index": 3
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "outlet",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          330.0,
          360.0,
          30.0,
          30.0
         ],
         "comment": "means",
         "index": 4
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "outlet",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          390.0,
          360.0,
          30.0,
          30.0
         ],
         "comment": "bang: all is told",
         "index": 5
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "destination": [
          "obj-2",
          0
         ],
         "source": [
          "obj-1",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-3",
          0
         ],
         "source": [
          "obj-2",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          0
         ],
         "source": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          0
         ],
         "source": [
          "obj-4",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-6",
          0
         ],
         "source": [
          "obj-5",
          1
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-7",
          0
         ],
         "source": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-9",
          0
         ],
         "source": [
          "obj-7",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-11",
          0
         ],
         "source": [
          "obj-9",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          0
         ],
         "source": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-8",
          0
         ],
         "source": [
          "obj-6",
          1
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-10",
          0
         ],
         "source": [
          "obj-9",
          1
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-13",
          0
         ],
         "source": [
          "obj-12",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-13",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "midpoints": [
          214.5,
          302.0,
          145.0,
          302.0,
          145.0,
          355.0,
          159.5,
          355.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-14",
          0
         ],
         "source": [
          "obj-8",
          0
         ],
         "midpoints": [
          279.5,
          232.0,
          263.0,
          232.0,
          263.0,
          355.0,
          219.5,
          355.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-15",
          0
         ],
         "source": [
          "obj-8",
          1
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-16",
          0
         ],
         "source": [
          "obj-8",
          2
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          0
         ],
         "source": [
          "obj-6",
          2
         ],
         "midpoints": [
          366.8333333333333,
          197.0,
          475.0,
          197.0,
          475.0,
          355.0,
          399.5,
          355.0
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      340.0,
      330.0,
      74.0,
      22.0
     ],
     "text": "listfunnel 1"
    }
   },
   {
    "box": {
     "id": "obj-18",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      445.0,
      330.0,
      141.0,
      22.0
     ],
     "text": "times $1 0., plus $1 $2"
    }
   },
   {
    "box": {
     "id": "obj-19",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      610.0,
      331.0,
      108.04060000000001,
      20.0
     ],
     "text": "all at their means"
    }
   },
   {
    "box": {
     "id": "obj-20",
     "maxclass": "function",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "float",
      "",
      "",
      "bang"
     ],
     "patching_rect": [
      15.0,
      367.0,
      240.0,
      120.0
     ],
     "addpoints": [
      0.0,
      0.35,
      0,
      1000.0,
      0.55,
      0,
      2000.0,
      0.75,
      0,
      3000.0,
      0.55,
      0,
      4000.0,
      0.35,
      0
     ],
     "domain": 4000.0,
     "range": [
      0.0,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-21",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "signal",
      "bang"
     ],
     "patching_rect": [
      15.0,
      497.0,
      41.0,
      22.0
     ],
     "text": "line~"
    }
   },
   {
    "box": {
     "id": "obj-22",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "float"
     ],
     "patching_rect": [
      75.0,
      497.0,
      90.0,
      22.0
     ],
     "text": "snapshot~ 20"
    }
   },
   {
    "box": {
     "id": "obj-23",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      175.0,
      498.0,
      53.41960000000001,
      20.0
     ],
     "text": "curve 1"
    }
   },
   {
    "box": {
     "id": "obj-24",
     "maxclass": "umenu",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      ""
     ],
     "patching_rect": [
      15.0,
      562.0,
      150.0,
      22.0
     ],
     "items": []
    }
   },
   {
    "box": {
     "id": "obj-25",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      175.0,
      561.0,
      24.0,
      24.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-26",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      562.0,
      200.0,
      22.0
     ],
     "floatoutput": 1,
     "min": 0,
     "size": 1,
     "orientation": 1
    }
   },
   {
    "box": {
     "id": "obj-27",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      420.0,
      562.0,
      32.0,
      22.0
     ],
     "text": "0"
    }
   },
   {
    "box": {
     "id": "obj-28",
     "maxclass": "newobj",
     "numinlets": 5,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      465.0,
      562.0,
      100.0,
      22.0
     ],
     "text": "p hand",
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       80.0,
       100.0,
       500.0,
       490.0
      ],
      "openinpresentation": 0,
      "default_fontsize": 12.0,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15.0,
       15.0
      ],
      "gridsnaponopen": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "1: hold",
         "index": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          125.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "place, 0 to 1",
         "index": 2
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          235.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "which latent, from 0",
         "index": 3
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "least of each",
         "index": 4
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          455.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "most of each",
         "index": 5
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "int",
          "bang"
         ],
         "patching_rect": [
          235.0,
          60.0,
          34.0,
          22.0
         ],
         "text": "t i b"
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "int"
         ],
         "patching_rect": [
          275.0,
          95.0,
          40.0,
          22.0
         ],
         "text": "i"
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          275.0,
          130.0,
          137.0,
          22.0
         ],
         "text": "times $1 1., plus $1 0."
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "newobj",
         "numinlets": 3,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          95.0,
          200.0,
          22.0
         ],
         "text": "pak 0 0.5 -1"
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15.0,
          130.0,
          120.0,
          22.0
         ],
         "text": "t l l l"
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          150.0,
          165.0,
          55.0,
          22.0
         ],
         "text": "zl nth 3"
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "int",
          "int",
          "int"
         ],
         "patching_rect": [
          150.0,
          200.0,
          120.0,
          22.0
         ],
         "text": "t i i i"
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "int"
         ],
         "patching_rect": [
          255.0,
          235.0,
          32.0,
          22.0
         ],
         "text": "+ 1"
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          150.0,
          270.0,
          64.0,
          22.0
         ],
         "text": "zl lookup"
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          345.0,
          270.0,
          64.0,
          22.0
         ],
         "text": "zl lookup"
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "newobj",
         "numinlets": 3,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          340.0,
          230.0,
          22.0
         ],
         "text": "expr 1. - $f1 + 0. * ($f2 + $f3)"
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "numinlets": 5,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          305.0,
          330.0,
          22.0
         ],
         "text": "expr $f1 * ($f4 + $f2 * ($f5 - $f4)) + 0. * $f3"
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          375.0,
          80.0,
          22.0
         ],
         "text": "pack 0. 1"
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          115.0,
          375.0,
          80.0,
          22.0
         ],
         "text": "pack 0. 1"
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          410.0,
          79.0,
          22.0
         ],
         "text": "times $2 $1"
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          115.0,
          410.0,
          72.0,
          22.0
         ],
         "text": "plus $2 $1"
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "outlet",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          445.0,
          30.0,
          30.0
         ],
         "comment": "times and plus",
         "index": 1
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "destination": [
          "obj-9",
          0
         ],
         "source": [
          "obj-1",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-9",
          1
         ],
         "source": [
          "obj-2",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-6",
          0
         ],
         "source": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-7",
          0
         ],
         "source": [
          "obj-6",
          1
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-9",
          2
         ],
         "source": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-8",
          0
         ],
         "source": [
          "obj-7",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-8",
          0
         ],
         "midpoints": [
          284.5,
          157.0,
          10.0,
          157.0,
          10.0,
          440.0,
          24.5,
          440.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-10",
          0
         ],
         "source": [
          "obj-9",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-11",
          0
         ],
         "source": [
          "obj-10",
          2
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          0
         ],
         "source": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-13",
          0
         ],
         "source": [
          "obj-12",
          2
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-15",
          0
         ],
         "source": [
          "obj-12",
          1
         ],
         "midpoints": [
          210.0,
          227.0,
          210.0,
          227.0,
          210.0,
          265.0,
          354.5,
          265.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-14",
          0
         ],
         "source": [
          "obj-12",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-7",
          1
         ],
         "source": [
          "obj-13",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-18",
          1
         ],
         "source": [
          "obj-13",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-19",
          1
         ],
         "source": [
          "obj-13",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-14",
          1
         ],
         "source": [
          "obj-4",
          0
         ],
         "midpoints": [
          354.5,
          50.0,
          417.0,
          50.0,
          417.0,
          265.0,
          204.5,
          265.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-15",
          1
         ],
         "source": [
          "obj-5",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          3
         ],
         "source": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          4
         ],
         "source": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-16",
          0
         ],
         "source": [
          "obj-10",
          1
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          0
         ],
         "source": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-18",
          0
         ],
         "source": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-19",
          0
         ],
         "source": [
          "obj-17",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-20",
          0
         ],
         "source": [
          "obj-18",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-21",
          0
         ],
         "source": [
          "obj-19",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-21",
          0
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-29",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      12.0,
      558.0,
      401.0,
      30.0
     ],
     "bgcolor": [
      0.86,
      0.9,
      0.95,
      1.0
     ],
     "background": 1,
     "mode": 0,
     "rounded": 6,
     "border": 0
    }
   },
   {
    "box": {
     "id": "obj-30",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      575.0,
      562.0,
      78.0,
      22.0
     ],
     "text": "loadmess 1"
    }
   },
   {
    "box": {
     "id": "obj-31",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      655.0,
      563.0,
      122.05180000000001,
      20.0
     ],
     "text": "<= curve 1 moves it"
    }
   },
   {
    "box": {
     "id": "obj-32",
     "maxclass": "function",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "float",
      "",
      "",
      "bang"
     ],
     "patching_rect": [
      270.0,
      367.0,
      240.0,
      120.0
     ],
     "addpoints": [
      0.0,
      0.9,
      0,
      500.0,
      0.8,
      0,
      1000.0,
      0.9,
      0,
      1500.0,
      0.7,
      0,
      2000.0,
      0.9,
      0,
      2500.0,
      0.6,
      0,
      3000.0,
      0.9,
      0,
      3500.0,
      0.8,
      0,
      4000.0,
      0.9,
      0
     ],
     "domain": 4000.0,
     "range": [
      0.0,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-33",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "signal",
      "bang"
     ],
     "patching_rect": [
      270.0,
      497.0,
      41.0,
      22.0
     ],
     "text": "line~"
    }
   },
   {
    "box": {
     "id": "obj-34",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "float"
     ],
     "patching_rect": [
      330.0,
      497.0,
      90.0,
      22.0
     ],
     "text": "snapshot~ 20"
    }
   },
   {
    "box": {
     "id": "obj-35",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      430.0,
      498.0,
      53.41960000000001,
      20.0
     ],
     "text": "curve 2"
    }
   },
   {
    "box": {
     "id": "obj-36",
     "maxclass": "umenu",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      ""
     ],
     "patching_rect": [
      15.0,
      594.0,
      150.0,
      22.0
     ],
     "items": []
    }
   },
   {
    "box": {
     "id": "obj-37",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      175.0,
      593.0,
      24.0,
      24.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-38",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      594.0,
      200.0,
      22.0
     ],
     "floatoutput": 1,
     "min": 0,
     "size": 1,
     "orientation": 1
    }
   },
   {
    "box": {
     "id": "obj-39",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      420.0,
      594.0,
      32.0,
      22.0
     ],
     "text": "2"
    }
   },
   {
    "box": {
     "id": "obj-40",
     "maxclass": "newobj",
     "numinlets": 5,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      465.0,
      594.0,
      100.0,
      22.0
     ],
     "text": "p hand",
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       80.0,
       100.0,
       500.0,
       490.0
      ],
      "openinpresentation": 0,
      "default_fontsize": 12.0,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15.0,
       15.0
      ],
      "gridsnaponopen": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "1: hold",
         "index": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          125.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "place, 0 to 1",
         "index": 2
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          235.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "which latent, from 0",
         "index": 3
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "least of each",
         "index": 4
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          455.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "most of each",
         "index": 5
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "int",
          "bang"
         ],
         "patching_rect": [
          235.0,
          60.0,
          34.0,
          22.0
         ],
         "text": "t i b"
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "int"
         ],
         "patching_rect": [
          275.0,
          95.0,
          40.0,
          22.0
         ],
         "text": "i"
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          275.0,
          130.0,
          137.0,
          22.0
         ],
         "text": "times $1 1., plus $1 0."
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "newobj",
         "numinlets": 3,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          95.0,
          200.0,
          22.0
         ],
         "text": "pak 0 0.5 -1"
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15.0,
          130.0,
          120.0,
          22.0
         ],
         "text": "t l l l"
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          150.0,
          165.0,
          55.0,
          22.0
         ],
         "text": "zl nth 3"
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "int",
          "int",
          "int"
         ],
         "patching_rect": [
          150.0,
          200.0,
          120.0,
          22.0
         ],
         "text": "t i i i"
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "int"
         ],
         "patching_rect": [
          255.0,
          235.0,
          32.0,
          22.0
         ],
         "text": "+ 1"
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          150.0,
          270.0,
          64.0,
          22.0
         ],
         "text": "zl lookup"
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          345.0,
          270.0,
          64.0,
          22.0
         ],
         "text": "zl lookup"
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "newobj",
         "numinlets": 3,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          340.0,
          230.0,
          22.0
         ],
         "text": "expr 1. - $f1 + 0. * ($f2 + $f3)"
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "numinlets": 5,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          305.0,
          330.0,
          22.0
         ],
         "text": "expr $f1 * ($f4 + $f2 * ($f5 - $f4)) + 0. * $f3"
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          375.0,
          80.0,
          22.0
         ],
         "text": "pack 0. 1"
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          115.0,
          375.0,
          80.0,
          22.0
         ],
         "text": "pack 0. 1"
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          410.0,
          79.0,
          22.0
         ],
         "text": "times $2 $1"
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          115.0,
          410.0,
          72.0,
          22.0
         ],
         "text": "plus $2 $1"
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "outlet",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          445.0,
          30.0,
          30.0
         ],
         "comment": "times and plus",
         "index": 1
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "destination": [
          "obj-9",
          0
         ],
         "source": [
          "obj-1",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-9",
          1
         ],
         "source": [
          "obj-2",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-6",
          0
         ],
         "source": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-7",
          0
         ],
         "source": [
          "obj-6",
          1
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-9",
          2
         ],
         "source": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-8",
          0
         ],
         "source": [
          "obj-7",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-8",
          0
         ],
         "midpoints": [
          284.5,
          157.0,
          10.0,
          157.0,
          10.0,
          440.0,
          24.5,
          440.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-10",
          0
         ],
         "source": [
          "obj-9",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-11",
          0
         ],
         "source": [
          "obj-10",
          2
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          0
         ],
         "source": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-13",
          0
         ],
         "source": [
          "obj-12",
          2
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-15",
          0
         ],
         "source": [
          "obj-12",
          1
         ],
         "midpoints": [
          210.0,
          227.0,
          210.0,
          227.0,
          210.0,
          265.0,
          354.5,
          265.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-14",
          0
         ],
         "source": [
          "obj-12",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-7",
          1
         ],
         "source": [
          "obj-13",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-18",
          1
         ],
         "source": [
          "obj-13",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-19",
          1
         ],
         "source": [
          "obj-13",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-14",
          1
         ],
         "source": [
          "obj-4",
          0
         ],
         "midpoints": [
          354.5,
          50.0,
          417.0,
          50.0,
          417.0,
          265.0,
          204.5,
          265.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-15",
          1
         ],
         "source": [
          "obj-5",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          3
         ],
         "source": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          4
         ],
         "source": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-16",
          0
         ],
         "source": [
          "obj-10",
          1
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          0
         ],
         "source": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-18",
          0
         ],
         "source": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-19",
          0
         ],
         "source": [
          "obj-17",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-20",
          0
         ],
         "source": [
          "obj-18",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-21",
          0
         ],
         "source": [
          "obj-19",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-21",
          0
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-41",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      12.0,
      590.0,
      401.0,
      30.0
     ],
     "bgcolor": [
      0.86,
      0.9,
      0.95,
      1.0
     ],
     "background": 1,
     "mode": 0,
     "rounded": 6,
     "border": 0
    }
   },
   {
    "box": {
     "id": "obj-42",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      575.0,
      594.0,
      78.0,
      22.0
     ],
     "text": "loadmess 1"
    }
   },
   {
    "box": {
     "id": "obj-43",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      655.0,
      595.0,
      122.05180000000001,
      20.0
     ],
     "text": "<= curve 2 moves it"
    }
   },
   {
    "box": {
     "id": "obj-44",
     "maxclass": "function",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "float",
      "",
      "",
      "bang"
     ],
     "patching_rect": [
      525.0,
      367.0,
      240.0,
      120.0
     ],
     "addpoints": [
      0.0,
      0.5,
      0,
      1000.0,
      0.8,
      0,
      2000.0,
      0.5,
      0,
      3000.0,
      0.2,
      0,
      4000.0,
      0.5,
      0
     ],
     "domain": 4000.0,
     "range": [
      0.0,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-45",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "signal",
      "bang"
     ],
     "patching_rect": [
      525.0,
      497.0,
      41.0,
      22.0
     ],
     "text": "line~"
    }
   },
   {
    "box": {
     "id": "obj-46",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "float"
     ],
     "patching_rect": [
      585.0,
      497.0,
      90.0,
      22.0
     ],
     "text": "snapshot~ 20"
    }
   },
   {
    "box": {
     "id": "obj-47",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      685.0,
      498.0,
      53.41960000000001,
      20.0
     ],
     "text": "curve 3"
    }
   },
   {
    "box": {
     "id": "obj-48",
     "maxclass": "umenu",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      ""
     ],
     "patching_rect": [
      15.0,
      626.0,
      150.0,
      22.0
     ],
     "items": []
    }
   },
   {
    "box": {
     "id": "obj-49",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      175.0,
      625.0,
      24.0,
      24.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-50",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      626.0,
      200.0,
      22.0
     ],
     "floatoutput": 1,
     "min": 0,
     "size": 1,
     "orientation": 1
    }
   },
   {
    "box": {
     "id": "obj-51",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      420.0,
      626.0,
      32.0,
      22.0
     ],
     "text": "3"
    }
   },
   {
    "box": {
     "id": "obj-52",
     "maxclass": "newobj",
     "numinlets": 5,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      465.0,
      626.0,
      100.0,
      22.0
     ],
     "text": "p hand",
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       80.0,
       100.0,
       500.0,
       490.0
      ],
      "openinpresentation": 0,
      "default_fontsize": 12.0,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15.0,
       15.0
      ],
      "gridsnaponopen": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "1: hold",
         "index": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          125.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "place, 0 to 1",
         "index": 2
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          235.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "which latent, from 0",
         "index": 3
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "least of each",
         "index": 4
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          455.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "most of each",
         "index": 5
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "int",
          "bang"
         ],
         "patching_rect": [
          235.0,
          60.0,
          34.0,
          22.0
         ],
         "text": "t i b"
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "int"
         ],
         "patching_rect": [
          275.0,
          95.0,
          40.0,
          22.0
         ],
         "text": "i"
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          275.0,
          130.0,
          137.0,
          22.0
         ],
         "text": "times $1 1., plus $1 0."
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "newobj",
         "numinlets": 3,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          95.0,
          200.0,
          22.0
         ],
         "text": "pak 0 0.5 -1"
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15.0,
          130.0,
          120.0,
          22.0
         ],
         "text": "t l l l"
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          150.0,
          165.0,
          55.0,
          22.0
         ],
         "text": "zl nth 3"
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "int",
          "int",
          "int"
         ],
         "patching_rect": [
          150.0,
          200.0,
          120.0,
          22.0
         ],
         "text": "t i i i"
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "int"
         ],
         "patching_rect": [
          255.0,
          235.0,
          32.0,
          22.0
         ],
         "text": "+ 1"
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          150.0,
          270.0,
          64.0,
          22.0
         ],
         "text": "zl lookup"
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          345.0,
          270.0,
          64.0,
          22.0
         ],
         "text": "zl lookup"
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "newobj",
         "numinlets": 3,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          340.0,
          230.0,
          22.0
         ],
         "text": "expr 1. - $f1 + 0. * ($f2 + $f3)"
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "numinlets": 5,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          305.0,
          330.0,
          22.0
         ],
         "text": "expr $f1 * ($f4 + $f2 * ($f5 - $f4)) + 0. * $f3"
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          375.0,
          80.0,
          22.0
         ],
         "text": "pack 0. 1"
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          115.0,
          375.0,
          80.0,
          22.0
         ],
         "text": "pack 0. 1"
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          410.0,
          79.0,
          22.0
         ],
         "text": "times $2 $1"
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          115.0,
          410.0,
          72.0,
          22.0
         ],
         "text": "plus $2 $1"
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "outlet",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          445.0,
          30.0,
          30.0
         ],
         "comment": "times and plus",
         "index": 1
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "destination": [
          "obj-9",
          0
         ],
         "source": [
          "obj-1",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-9",
          1
         ],
         "source": [
          "obj-2",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-6",
          0
         ],
         "source": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-7",
          0
         ],
         "source": [
          "obj-6",
          1
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-9",
          2
         ],
         "source": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-8",
          0
         ],
         "source": [
          "obj-7",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-8",
          0
         ],
         "midpoints": [
          284.5,
          157.0,
          10.0,
          157.0,
          10.0,
          440.0,
          24.5,
          440.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-10",
          0
         ],
         "source": [
          "obj-9",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-11",
          0
         ],
         "source": [
          "obj-10",
          2
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          0
         ],
         "source": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-13",
          0
         ],
         "source": [
          "obj-12",
          2
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-15",
          0
         ],
         "source": [
          "obj-12",
          1
         ],
         "midpoints": [
          210.0,
          227.0,
          210.0,
          227.0,
          210.0,
          265.0,
          354.5,
          265.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-14",
          0
         ],
         "source": [
          "obj-12",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-7",
          1
         ],
         "source": [
          "obj-13",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-18",
          1
         ],
         "source": [
          "obj-13",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-19",
          1
         ],
         "source": [
          "obj-13",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-14",
          1
         ],
         "source": [
          "obj-4",
          0
         ],
         "midpoints": [
          354.5,
          50.0,
          417.0,
          50.0,
          417.0,
          265.0,
          204.5,
          265.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-15",
          1
         ],
         "source": [
          "obj-5",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          3
         ],
         "source": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          4
         ],
         "source": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-16",
          0
         ],
         "source": [
          "obj-10",
          1
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          0
         ],
         "source": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-18",
          0
         ],
         "source": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-19",
          0
         ],
         "source": [
          "obj-17",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-20",
          0
         ],
         "source": [
          "obj-18",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-21",
          0
         ],
         "source": [
          "obj-19",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-21",
          0
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-53",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      12.0,
      622.0,
      401.0,
      30.0
     ],
     "bgcolor": [
      0.86,
      0.9,
      0.95,
      1.0
     ],
     "background": 1,
     "mode": 0,
     "rounded": 6,
     "border": 0
    }
   },
   {
    "box": {
     "id": "obj-54",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      575.0,
      626.0,
      78.0,
      22.0
     ],
     "text": "loadmess 1"
    }
   },
   {
    "box": {
     "id": "obj-55",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      655.0,
      627.0,
      122.05180000000001,
      20.0
     ],
     "text": "<= curve 3 moves it"
    }
   },
   {
    "box": {
     "id": "obj-56",
     "maxclass": "function",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "float",
      "",
      "",
      "bang"
     ],
     "patching_rect": [
      780.0,
      367.0,
      240.0,
      120.0
     ],
     "addpoints": [
      0.0,
      0.75,
      0,
      1000.0,
      0.5,
      0,
      2000.0,
      0.25,
      0,
      3000.0,
      0.5,
      0,
      4000.0,
      0.75,
      0
     ],
     "domain": 4000.0,
     "range": [
      0.0,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-57",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "signal",
      "bang"
     ],
     "patching_rect": [
      780.0,
      497.0,
      41.0,
      22.0
     ],
     "text": "line~"
    }
   },
   {
    "box": {
     "id": "obj-58",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "float"
     ],
     "patching_rect": [
      840.0,
      497.0,
      90.0,
      22.0
     ],
     "text": "snapshot~ 20"
    }
   },
   {
    "box": {
     "id": "obj-59",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      940.0,
      498.0,
      53.41960000000001,
      20.0
     ],
     "text": "curve 4"
    }
   },
   {
    "box": {
     "id": "obj-60",
     "maxclass": "umenu",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      ""
     ],
     "patching_rect": [
      15.0,
      658.0,
      150.0,
      22.0
     ],
     "items": []
    }
   },
   {
    "box": {
     "id": "obj-61",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      175.0,
      657.0,
      24.0,
      24.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-62",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      658.0,
      200.0,
      22.0
     ],
     "floatoutput": 1,
     "min": 0,
     "size": 1,
     "orientation": 1
    }
   },
   {
    "box": {
     "id": "obj-63",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      420.0,
      658.0,
      32.0,
      22.0
     ],
     "text": "4"
    }
   },
   {
    "box": {
     "id": "obj-64",
     "maxclass": "newobj",
     "numinlets": 5,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      465.0,
      658.0,
      100.0,
      22.0
     ],
     "text": "p hand",
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       80.0,
       100.0,
       500.0,
       490.0
      ],
      "openinpresentation": 0,
      "default_fontsize": 12.0,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15.0,
       15.0
      ],
      "gridsnaponopen": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "1: hold",
         "index": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          125.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "place, 0 to 1",
         "index": 2
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          235.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "which latent, from 0",
         "index": 3
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "least of each",
         "index": 4
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          455.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "most of each",
         "index": 5
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "int",
          "bang"
         ],
         "patching_rect": [
          235.0,
          60.0,
          34.0,
          22.0
         ],
         "text": "t i b"
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "int"
         ],
         "patching_rect": [
          275.0,
          95.0,
          40.0,
          22.0
         ],
         "text": "i"
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          275.0,
          130.0,
          137.0,
          22.0
         ],
         "text": "times $1 1., plus $1 0."
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "newobj",
         "numinlets": 3,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          95.0,
          200.0,
          22.0
         ],
         "text": "pak 0 0.5 -1"
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15.0,
          130.0,
          120.0,
          22.0
         ],
         "text": "t l l l"
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          150.0,
          165.0,
          55.0,
          22.0
         ],
         "text": "zl nth 3"
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "int",
          "int",
          "int"
         ],
         "patching_rect": [
          150.0,
          200.0,
          120.0,
          22.0
         ],
         "text": "t i i i"
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "int"
         ],
         "patching_rect": [
          255.0,
          235.0,
          32.0,
          22.0
         ],
         "text": "+ 1"
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          150.0,
          270.0,
          64.0,
          22.0
         ],
         "text": "zl lookup"
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          345.0,
          270.0,
          64.0,
          22.0
         ],
         "text": "zl lookup"
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "newobj",
         "numinlets": 3,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          340.0,
          230.0,
          22.0
         ],
         "text": "expr 1. - $f1 + 0. * ($f2 + $f3)"
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "numinlets": 5,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          305.0,
          330.0,
          22.0
         ],
         "text": "expr $f1 * ($f4 + $f2 * ($f5 - $f4)) + 0. * $f3"
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          375.0,
          80.0,
          22.0
         ],
         "text": "pack 0. 1"
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          115.0,
          375.0,
          80.0,
          22.0
         ],
         "text": "pack 0. 1"
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          410.0,
          79.0,
          22.0
         ],
         "text": "times $2 $1"
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          115.0,
          410.0,
          72.0,
          22.0
         ],
         "text": "plus $2 $1"
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "outlet",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          445.0,
          30.0,
          30.0
         ],
         "comment": "times and plus",
         "index": 1
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "destination": [
          "obj-9",
          0
         ],
         "source": [
          "obj-1",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-9",
          1
         ],
         "source": [
          "obj-2",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-6",
          0
         ],
         "source": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-7",
          0
         ],
         "source": [
          "obj-6",
          1
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-9",
          2
         ],
         "source": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-8",
          0
         ],
         "source": [
          "obj-7",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-8",
          0
         ],
         "midpoints": [
          284.5,
          157.0,
          10.0,
          157.0,
          10.0,
          440.0,
          24.5,
          440.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-10",
          0
         ],
         "source": [
          "obj-9",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-11",
          0
         ],
         "source": [
          "obj-10",
          2
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-12",
          0
         ],
         "source": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-13",
          0
         ],
         "source": [
          "obj-12",
          2
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-15",
          0
         ],
         "source": [
          "obj-12",
          1
         ],
         "midpoints": [
          210.0,
          227.0,
          210.0,
          227.0,
          210.0,
          265.0,
          354.5,
          265.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-14",
          0
         ],
         "source": [
          "obj-12",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-7",
          1
         ],
         "source": [
          "obj-13",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-18",
          1
         ],
         "source": [
          "obj-13",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-19",
          1
         ],
         "source": [
          "obj-13",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-14",
          1
         ],
         "source": [
          "obj-4",
          0
         ],
         "midpoints": [
          354.5,
          50.0,
          417.0,
          50.0,
          417.0,
          265.0,
          204.5,
          265.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-15",
          1
         ],
         "source": [
          "obj-5",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          3
         ],
         "source": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          4
         ],
         "source": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-16",
          0
         ],
         "source": [
          "obj-10",
          1
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          0
         ],
         "source": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-18",
          0
         ],
         "source": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-19",
          0
         ],
         "source": [
          "obj-17",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-20",
          0
         ],
         "source": [
          "obj-18",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-21",
          0
         ],
         "source": [
          "obj-19",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-22",
          0
         ],
         "source": [
          "obj-21",
          0
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-65",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      12.0,
      654.0,
      401.0,
      30.0
     ],
     "bgcolor": [
      0.86,
      0.9,
      0.95,
      1.0
     ],
     "background": 1,
     "mode": 0,
     "rounded": 6,
     "border": 0
    }
   },
   {
    "box": {
     "id": "obj-66",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      575.0,
      658.0,
      78.0,
      22.0
     ],
     "text": "loadmess 1"
    }
   },
   {
    "box": {
     "id": "obj-67",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      655.0,
      659.0,
      122.05180000000001,
      20.0
     ],
     "text": "<= curve 4 moves it"
    }
   },
   {
    "box": {
     "id": "obj-68",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15.0,
      534.0,
      76.528,
      20.0
     ],
     "text": "which latent"
    }
   },
   {
    "box": {
     "id": "obj-69",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      170.0,
      534.0,
      33.81400000000001,
      20.0
     ],
     "text": "hold"
    }
   },
   {
    "box": {
     "id": "obj-70",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210.0,
      534.0,
      209.60920000000002,
      20.0
     ],
     "text": "at, from the least to the most heard"
    }
   },
   {
    "box": {
     "id": "obj-71",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      500.0,
      162.0,
      60.0,
      22.0
     ],
     "format": 6
    }
   },
   {
    "box": {
     "id": "obj-72",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      565.0,
      163.0,
      94.7476,
      20.0
     ],
     "text": "seconds a loop"
    }
   },
   {
    "box": {
     "id": "obj-73",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      670.0,
      162.0,
      82.0,
      22.0
     ],
     "text": "loadmess 4."
    }
   },
   {
    "box": {
     "id": "obj-74",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      500.0,
      192.0,
      105.0,
      22.0
     ],
     "text": "expr $f1 * 1000."
    }
   },
   {
    "box": {
     "id": "obj-75",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      500.0,
      223.0,
      24.0,
      24.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-76",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      530.0,
      226.0,
      139.55320000000003,
      20.0
     ],
     "text": "run, or stay where it is"
    }
   },
   {
    "box": {
     "id": "obj-77",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      690.0,
      224.0,
      90.0,
      22.0
     ],
     "text": "setdomain $1"
    }
   },
   {
    "box": {
     "id": "obj-78",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "bang"
     ],
     "patching_rect": [
      500.0,
      258.0,
      80.0,
      22.0
     ],
     "text": "metro 4000"
    }
   },
   {
    "box": {
     "id": "obj-79",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15.0,
      702.0,
      473.3524000000001,
      20.0
     ],
     "text": "pitch by keys or MIDI: they hold the first latent, the pitch of a model of ddsp",
     "fontface": 1
    }
   },
   {
    "box": {
     "id": "obj-80",
     "maxclass": "kslider",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "int",
      "int"
     ],
     "patching_rect": [
      15.0,
      726.0,
      336.0,
      53.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-81",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "int",
      "int"
     ],
     "patching_rect": [
      365.0,
      726.0,
      48.0,
      22.0
     ],
     "text": "notein"
    }
   },
   {
    "box": {
     "id": "obj-82",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "int",
      "int"
     ],
     "patching_rect": [
      365.0,
      758.0,
      64.0,
      22.0
     ],
     "text": "stripnote"
    }
   },
   {
    "box": {
     "id": "obj-83",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      15.0,
      790.0,
      127.0,
      22.0
     ],
     "text": "times 1 0., plus 1 $1"
    }
   },
   {
    "box": {
     "id": "obj-84",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      195.0,
      790.0,
      123.0,
      22.0
     ],
     "text": "times 1 1., plus 1 0."
    }
   },
   {
    "box": {
     "id": "obj-85",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      345.0,
      791.0,
      50.622400000000006,
      20.0
     ],
     "text": "let it go"
    }
   },
   {
    "box": {
     "id": "obj-86",
     "maxclass": "bpatcher",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15.0,
      846.0,
      330.0,
      112.0
     ],
     "name": "luthier.output.maxpat",
     "enablehscroll": 0,
     "enablevscroll": 0,
     "viewvisibility": 1,
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "lockeddragscroll": 0,
     "offset": [
      0.0,
      0.0
     ]
    }
   }
  ],
  "lines": [
   {
    "patchline": {
     "destination": [
      "obj-14",
      0
     ],
     "source": [
      "obj-10",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-13",
      0
     ],
     "source": [
      "obj-11",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-14",
      0
     ],
     "source": [
      "obj-13",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-16",
      0
     ],
     "source": [
      "obj-14",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-15",
      1
     ],
     "source": [
      "obj-14",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-17",
      0
     ],
     "source": [
      "obj-16",
      3
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-18",
      0
     ],
     "source": [
      "obj-17",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-15",
      1
     ],
     "source": [
      "obj-18",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-21",
      0
     ],
     "source": [
      "obj-20",
      1
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-22",
      0
     ],
     "source": [
      "obj-21",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-24",
      0
     ],
     "source": [
      "obj-16",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-27",
      0
     ],
     "source": [
      "obj-16",
      4
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-24",
      0
     ],
     "source": [
      "obj-27",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-28",
      0
     ],
     "source": [
      "obj-25",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-28",
      1
     ],
     "source": [
      "obj-26",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-28",
      2
     ],
     "source": [
      "obj-24",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-28",
      3
     ],
     "source": [
      "obj-16",
      1
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-28",
      4
     ],
     "source": [
      "obj-16",
      2
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-15",
      1
     ],
     "source": [
      "obj-28",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-26",
      0
     ],
     "source": [
      "obj-22",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-25",
      0
     ],
     "source": [
      "obj-30",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-33",
      0
     ],
     "source": [
      "obj-32",
      1
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-34",
      0
     ],
     "source": [
      "obj-33",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-36",
      0
     ],
     "source": [
      "obj-16",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-39",
      0
     ],
     "source": [
      "obj-16",
      4
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-36",
      0
     ],
     "source": [
      "obj-39",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-40",
      0
     ],
     "source": [
      "obj-37",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-40",
      1
     ],
     "source": [
      "obj-38",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-40",
      2
     ],
     "source": [
      "obj-36",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-40",
      3
     ],
     "source": [
      "obj-16",
      1
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-40",
      4
     ],
     "source": [
      "obj-16",
      2
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-15",
      1
     ],
     "source": [
      "obj-40",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-38",
      0
     ],
     "source": [
      "obj-34",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-37",
      0
     ],
     "source": [
      "obj-42",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-45",
      0
     ],
     "source": [
      "obj-44",
      1
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-46",
      0
     ],
     "source": [
      "obj-45",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-48",
      0
     ],
     "source": [
      "obj-16",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-51",
      0
     ],
     "source": [
      "obj-16",
      4
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-48",
      0
     ],
     "source": [
      "obj-51",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-52",
      0
     ],
     "source": [
      "obj-49",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-52",
      1
     ],
     "source": [
      "obj-50",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-52",
      2
     ],
     "source": [
      "obj-48",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-52",
      3
     ],
     "source": [
      "obj-16",
      1
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-52",
      4
     ],
     "source": [
      "obj-16",
      2
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-15",
      1
     ],
     "source": [
      "obj-52",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-50",
      0
     ],
     "source": [
      "obj-46",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-49",
      0
     ],
     "source": [
      "obj-54",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-57",
      0
     ],
     "source": [
      "obj-56",
      1
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-58",
      0
     ],
     "source": [
      "obj-57",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-60",
      0
     ],
     "source": [
      "obj-16",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-63",
      0
     ],
     "source": [
      "obj-16",
      4
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-60",
      0
     ],
     "source": [
      "obj-63",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-64",
      0
     ],
     "source": [
      "obj-61",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-64",
      1
     ],
     "source": [
      "obj-62",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-64",
      2
     ],
     "source": [
      "obj-60",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-64",
      3
     ],
     "source": [
      "obj-16",
      1
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-64",
      4
     ],
     "source": [
      "obj-16",
      2
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-15",
      1
     ],
     "source": [
      "obj-64",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-62",
      0
     ],
     "source": [
      "obj-58",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-61",
      0
     ],
     "source": [
      "obj-66",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-71",
      0
     ],
     "source": [
      "obj-73",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-74",
      0
     ],
     "source": [
      "obj-71",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-78",
      1
     ],
     "source": [
      "obj-74",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-77",
      0
     ],
     "source": [
      "obj-74",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-78",
      0
     ],
     "source": [
      "obj-75",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-20",
      0
     ],
     "source": [
      "obj-77",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-20",
      0
     ],
     "source": [
      "obj-78",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-32",
      0
     ],
     "source": [
      "obj-77",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-32",
      0
     ],
     "source": [
      "obj-78",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-44",
      0
     ],
     "source": [
      "obj-77",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-44",
      0
     ],
     "source": [
      "obj-78",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-56",
      0
     ],
     "source": [
      "obj-77",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-56",
      0
     ],
     "source": [
      "obj-78",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-82",
      0
     ],
     "source": [
      "obj-81",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-82",
      1
     ],
     "source": [
      "obj-81",
      1
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-83",
      0
     ],
     "source": [
      "obj-80",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-83",
      0
     ],
     "source": [
      "obj-82",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-15",
      1
     ],
     "source": [
      "obj-83",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-15",
      1
     ],
     "source": [
      "obj-84",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-86",
      0
     ],
     "source": [
      "obj-15",
      0
     ],
     "hidden": 1
    }
   }
  ]
 }
}
