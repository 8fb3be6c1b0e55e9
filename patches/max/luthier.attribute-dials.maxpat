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
   879.0484,
   1105.0
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
      148.66552000000001,
      28.0
     ],
     "text": "attribute dials",
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
     "text": "Every setting of a model that is a number is a dial here, of the families ddsp and RAVE. A model that lacks one says so in a line on the Max console; nn.info tells the attributes of a file.",
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
     "text": "Play the flute, and turn the sound on, below."
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
     "text": "Turn a dial; click a dot of the presets, or shift-click one to keep where the dials are."
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
     "text": "With models of RAVE: switches start and stop learning a timbre."
    }
   },
   {
    "box": {
     "id": "obj-10",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "signal",
      ""
     ],
     "patching_rect": [
      15.0,
      934.0,
      330.0,
      22.0
     ],
     "text": "nn~ strings forward 2048"
    }
   },
   {
    "box": {
     "id": "obj-11",
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
     "id": "obj-12",
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
     "id": "obj-13",
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
     "id": "obj-14",
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
     "id": "obj-15",
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
     "id": "obj-16",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      "signal"
     ],
     "patching_rect": [
      330.0,
      162.0,
      300.0,
      126.0
     ],
     "name": "luthier.source.maxpat",
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
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "newobj",
     "numinlets": 14,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      15.0,
      781.0,
      68.0,
      22.0
     ],
     "text": "p settings",
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
       2670.0,
       155.0
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
         "maxclass": "outlet",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          110.0,
          30.0,
          30.0
         ],
         "comment": "set attribute number",
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
          15.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "adapt",
         "index": 1
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set adapt $1"
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
          205.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "transpose",
         "index": 2
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          205.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set transpose $1"
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          395.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "stretch",
         "index": 3
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          395.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set stretch $1"
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          585.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "pitch_snap",
         "index": 4
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
          585.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set pitch_snap $1"
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          775.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "attack",
         "index": 5
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          775.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set attack $1"
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          965.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "brightness",
         "index": 6
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          965.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set brightness $1"
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1155.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "source_gain",
         "index": 7
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
          1155.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set source_gain $1"
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1345.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "noise_gain",
         "index": 8
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
          1345.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set noise_gain $1"
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1535.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "latent_scale",
         "index": 9
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1535.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set latent_scale $1"
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1725.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "latent_bias",
         "index": 10
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
          1725.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set latent_bias $1"
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1915.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "latent_noise",
         "index": 11
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          1915.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set latent_noise $1"
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2105.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "fill",
         "index": 12
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2105.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set fill $1"
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2295.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "temperature",
         "index": 13
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
          2295.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set temperature $1"
        }
       },
       {
        "box": {
         "id": "obj-28",
         "maxclass": "inlet",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          2485.0,
          15.0,
          30.0,
          30.0
         ],
         "comment": "adain",
         "index": 14
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
          2485.0,
          60.0,
          170.0,
          22.0
         ],
         "text": "set adain $1"
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
          "obj-1",
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
          "obj-1",
          0
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
          "obj-1",
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
          "obj-9",
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
          "obj-1",
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
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-1",
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
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-1",
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
          "obj-15",
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
          "obj-1",
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
          "obj-17",
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
          "obj-1",
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
          "obj-19",
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
          "obj-1",
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
          "obj-1",
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
          "obj-1",
          0
         ],
         "source": [
          "obj-23",
          0
         ]
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
          "obj-1",
          0
         ],
         "source": [
          "obj-25",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-27",
          0
         ],
         "source": [
          "obj-26",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-1",
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
          "obj-29",
          0
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
          "obj-1",
          0
         ],
         "source": [
          "obj-29",
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
     "id": "obj-18",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      105.0,
      781.0,
      102.0,
      22.0
     ],
     "text": "loadmess set 1."
    }
   },
   {
    "box": {
     "id": "obj-19",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      15.0,
      307.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "adapt",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "adapt",
       "parameter_shortname": "adapt",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": 0.0,
       "parameter_mmax": 1
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-20",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      99.0,
      313.0,
      270.0,
      34.0
     ],
     "text": "how far a foreign sound is brought to moments of the corpus",
     "linecount": 2
    }
   },
   {
    "box": {
     "id": "obj-21",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      11.0,
      303.0,
      362.0,
      56.0
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
     "id": "obj-22",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      395.0,
      307.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "transpose",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "transpose",
       "parameter_shortname": "transpose",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": -48.0,
       "parameter_mmax": 48
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-23",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      479.0,
      313.0,
      270.0,
      20.0
     ],
     "text": "semitones added to every pitch"
    }
   },
   {
    "box": {
     "id": "obj-24",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      391.0,
      303.0,
      362.0,
      56.0
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
     "id": "obj-25",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      15.0,
      373.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "stretch",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "stretch",
       "parameter_shortname": "stretch",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": 1.0,
       "parameter_mmax": 64
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-26",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      99.0,
      379.0,
      270.0,
      34.0
     ],
     "text": "how many times as slowly time passes, up to 8 s behind",
     "linecount": 2
    }
   },
   {
    "box": {
     "id": "obj-27",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      11.0,
      369.0,
      362.0,
      56.0
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
     "id": "obj-28",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      395.0,
      373.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "pitch_snap",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "pitch_snap",
       "parameter_shortname": "pitch_snap",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": 0.0,
       "parameter_mmax": 1
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-29",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      479.0,
      379.0,
      270.0,
      34.0
     ],
     "text": "how far pitches are drawn to the notes of the scale",
     "linecount": 2
    }
   },
   {
    "box": {
     "id": "obj-30",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      391.0,
      369.0,
      362.0,
      56.0
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
     "id": "obj-31",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      15.0,
      439.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "attack",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "attack",
       "parameter_shortname": "attack",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": -1.0,
       "parameter_mmax": 4
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-32",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      99.0,
      445.0,
      270.0,
      34.0
     ],
     "text": "how much sharper attacks are, below 0 softer",
     "linecount": 2
    }
   },
   {
    "box": {
     "id": "obj-33",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      11.0,
      435.0,
      362.0,
      56.0
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
     "id": "obj-34",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      395.0,
      439.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "brightness",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "brightness",
       "parameter_shortname": "brightness",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": -12.0,
       "parameter_mmax": 12
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-35",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      479.0,
      445.0,
      270.0,
      34.0
     ],
     "text": "tilt of the spectrum around 1 kHz in dB an octave",
     "linecount": 2
    }
   },
   {
    "box": {
     "id": "obj-36",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      391.0,
      435.0,
      362.0,
      56.0
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
     "id": "obj-37",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      15.0,
      505.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "source_gain",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "source_gain",
       "parameter_shortname": "source_gain",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": 0.0,
       "parameter_mmax": 4
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-38",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      99.0,
      511.0,
      270.0,
      20.0
     ],
     "text": "gain of the pulses of the voices"
    }
   },
   {
    "box": {
     "id": "obj-39",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      11.0,
      501.0,
      362.0,
      56.0
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
     "id": "obj-40",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      395.0,
      505.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "noise_gain",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "noise_gain",
       "parameter_shortname": "noise_gain",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": 0.0,
       "parameter_mmax": 4
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-41",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      479.0,
      511.0,
      270.0,
      20.0
     ],
     "text": "gain of the noise in the sound"
    }
   },
   {
    "box": {
     "id": "obj-42",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      391.0,
      501.0,
      362.0,
      56.0
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
     "id": "obj-43",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      15.0,
      571.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "latent_scale",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "latent_scale",
       "parameter_shortname": "latent_scale",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": 0.0,
       "parameter_mmax": 2.0
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-44",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      99.0,
      577.0,
      270.0,
      34.0
     ],
     "text": "forward and decode multiply the latents by one number, or one each",
     "linecount": 2
    }
   },
   {
    "box": {
     "id": "obj-45",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      11.0,
      567.0,
      362.0,
      56.0
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
     "id": "obj-46",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      395.0,
      571.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "latent_bias",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "latent_bias",
       "parameter_shortname": "latent_bias",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": -2.0,
       "parameter_mmax": 2.0
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-47",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      479.0,
      577.0,
      270.0,
      34.0
     ],
     "text": "forward and decode then add one number, or one each",
     "linecount": 2
    }
   },
   {
    "box": {
     "id": "obj-48",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      391.0,
      567.0,
      362.0,
      56.0
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
     "id": "obj-49",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      15.0,
      637.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "latent_noise",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "latent_noise",
       "parameter_shortname": "latent_noise",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": 0.0,
       "parameter_mmax": 4
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-50",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      99.0,
      643.0,
      270.0,
      20.0
     ],
     "text": "noise that encode adds to the latents"
    }
   },
   {
    "box": {
     "id": "obj-51",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      11.0,
      633.0,
      362.0,
      56.0
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
     "id": "obj-52",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      395.0,
      637.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "fill",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "fill",
       "parameter_shortname": "fill",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": 0.0,
       "parameter_mmax": 4
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-53",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      479.0,
      643.0,
      270.0,
      20.0
     ],
     "text": "noise in place of the latents that are not shown"
    }
   },
   {
    "box": {
     "id": "obj-54",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      391.0,
      633.0,
      362.0,
      56.0
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
     "id": "obj-55",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      15.0,
      703.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "temperature",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "temperature",
       "parameter_shortname": "temperature",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": 0.0,
       "parameter_mmax": 4
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-56",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      99.0,
      709.0,
      270.0,
      20.0
     ],
     "text": "of method prior: 0 the likeliest, 1 as learned"
    }
   },
   {
    "box": {
     "id": "obj-57",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      11.0,
      699.0,
      362.0,
      56.0
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
     "id": "obj-58",
     "maxclass": "live.dial",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "float"
     ],
     "patching_rect": [
      395.0,
      703.0,
      60.0,
      48.0
     ],
     "parameter_enable": 1,
     "varname": "adain",
     "saved_attribute_attributes": {
      "valueof": {
       "parameter_longname": "adain",
       "parameter_shortname": "adain",
       "parameter_type": 0,
       "parameter_unitstyle": 1,
       "parameter_mmin": 0.0,
       "parameter_mmax": 1
      }
     }
    }
   },
   {
    "box": {
     "id": "obj-59",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      479.0,
      709.0,
      270.0,
      34.0
     ],
     "text": "how far timbre moves from what was learnt as source to target",
     "linecount": 2
    }
   },
   {
    "box": {
     "id": "obj-60",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      391.0,
      699.0,
      362.0,
      56.0
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
     "id": "obj-61",
     "maxclass": "preset",
     "numinlets": 1,
     "numoutlets": 5,
     "outlettype": [
      "preset",
      "int",
      "preset",
      "int",
      ""
     ],
     "patching_rect": [
      395.0,
      774.0,
      148.0,
      22.0
     ],
     "bubblesize": 14,
     "margin": 4,
     "spacing": 4,
     "preset_data": [
      {
       "number": 1,
       "data": [
        5,
        "obj-19",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-22",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-25",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-28",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-31",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-34",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-37",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-40",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-43",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-46",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-49",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-52",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-55",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-58",
        "live.dial",
        "float",
        0.0
       ]
      },
      {
       "number": 2,
       "data": [
        5,
        "obj-19",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-22",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-25",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-28",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-31",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-34",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-37",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-40",
        "live.dial",
        "float",
        3.0,
        5,
        "obj-43",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-46",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-49",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-52",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-55",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-58",
        "live.dial",
        "float",
        0.0
       ]
      },
      {
       "number": 3,
       "data": [
        5,
        "obj-19",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-22",
        "live.dial",
        "float",
        -12.0,
        5,
        "obj-25",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-28",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-31",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-34",
        "live.dial",
        "float",
        -6.0,
        5,
        "obj-37",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-40",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-43",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-46",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-49",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-52",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-55",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-58",
        "live.dial",
        "float",
        0.0
       ]
      },
      {
       "number": 4,
       "data": [
        5,
        "obj-19",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-22",
        "live.dial",
        "float",
        24.0,
        5,
        "obj-25",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-28",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-31",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-34",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-37",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-40",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-43",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-46",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-49",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-52",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-55",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-58",
        "live.dial",
        "float",
        0.0
       ]
      },
      {
       "number": 5,
       "data": [
        5,
        "obj-19",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-22",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-25",
        "live.dial",
        "float",
        8.0,
        5,
        "obj-28",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-31",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-34",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-37",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-40",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-43",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-46",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-49",
        "live.dial",
        "float",
        0.0,
        5,
        "obj-52",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-55",
        "live.dial",
        "float",
        1.0,
        5,
        "obj-58",
        "live.dial",
        "float",
        0.0
       ]
      }
     ]
    }
   },
   {
    "box": {
     "id": "obj-62",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      555.0,
      775.0,
      309.0484,
      20.0
     ],
     "text": "presets: as learned, breathy, low and dull, high, slow"
    }
   },
   {
    "box": {
     "id": "obj-63",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      15.0,
      824.0,
      24.0,
      24.0
     ]
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
      15.0,
      854.0,
      140.0,
      22.0
     ],
     "text": "set learn_source $1"
    }
   },
   {
    "box": {
     "id": "obj-65",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      160.0,
      824.0,
      24.0,
      24.0
     ]
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
      160.0,
      854.0,
      140.0,
      22.0
     ],
     "text": "set learn_target $1"
    }
   },
   {
    "box": {
     "id": "obj-67",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      305.0,
      824.0,
      24.0,
      24.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-68",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      305.0,
      854.0,
      140.0,
      22.0
     ],
     "text": "set reset_source $1"
    }
   },
   {
    "box": {
     "id": "obj-69",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      450.0,
      824.0,
      24.0,
      24.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-70",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      450.0,
      854.0,
      140.0,
      22.0
     ],
     "text": "set reset_target $1"
    }
   },
   {
    "box": {
     "id": "obj-71",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      595.0,
      824.0,
      24.0,
      24.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-72",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      595.0,
      854.0,
      140.0,
      22.0
     ],
     "text": "set reset $1"
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
      15.0,
      894.0,
      130.0,
      22.0
     ],
     "text": "loadmess smooth 50"
    }
   },
   {
    "box": {
     "id": "obj-74",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      440.0,
      935.0,
      303.4666,
      20.0
     ],
     "text": "hidden cords lead to it: unlock the patch to see them"
    }
   },
   {
    "box": {
     "id": "obj-75",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      360.0,
      934.0,
      65.0,
      22.0
     ],
     "text": "print nn~"
    }
   },
   {
    "box": {
     "id": "obj-76",
     "maxclass": "bpatcher",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15.0,
      978.0,
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
      "obj-15",
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
      "obj-12",
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
      "obj-14",
      0
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
      "obj-15",
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
      "obj-16",
      0
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
      "obj-19",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-17",
      1
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
      "obj-17",
      2
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
      "obj-25",
      0
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
      "obj-17",
      3
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
      "obj-17",
      4
     ],
     "source": [
      "obj-31",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-17",
      5
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
      "obj-17",
      6
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
      "obj-37",
      0
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
      "obj-17",
      7
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
      "obj-40",
      0
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
      "obj-17",
      8
     ],
     "source": [
      "obj-43",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-43",
      0
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
      "obj-17",
      9
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
      "obj-17",
      10
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
      "obj-17",
      11
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
      "obj-52",
      0
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
      "obj-17",
      12
     ],
     "source": [
      "obj-55",
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
      "obj-18",
      0
     ],
     "hidden": 1
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-17",
      13
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
      "obj-10",
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
      "obj-64",
      0
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
      "obj-10",
      0
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
      "obj-66",
      0
     ],
     "source": [
      "obj-65",
      0
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
      "obj-66",
      0
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
      "obj-67",
      0
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
      "obj-68",
      0
     ],
     "hidden": 1
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
      "obj-10",
      0
     ],
     "source": [
      "obj-70",
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
      "obj-10",
      0
     ],
     "source": [
      "obj-72",
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
      "obj-73",
      0
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
      "obj-10",
      1
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-76",
      0
     ],
     "source": [
      "obj-10",
      0
     ]
    }
   }
  ]
 }
}
