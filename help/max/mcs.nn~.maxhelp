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
   816.0,
   1235.0
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
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      15.0,
      15.0,
      115.0,
      22.0
     ],
     "text": "p basic",
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
       760.0,
       558.0
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
      "showontab": 1,
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
          589.2472,
          28.0
         ],
         "text": "mcs.nn~: play a neural instrument, all latents in one cord",
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
          47.0
         ],
         "text": "A model has learned one kind of sound, and answers what it hears with it. mcs.nn~ plays the file as a stream, with a latency that is exact to the sample, and never holds up the sound of Max. One multichannel cord carries all channels of the method; each example has its own inlet and outlet.",
         "linecount": 3,
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
          95.0,
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
          95.0,
          704.0,
          20.0
         ],
         "text": "Turn the sound on, below."
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
          119.0,
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
          119.0,
          704.0,
          20.0
         ],
         "text": "Play the flute, another sound, or go live (with headphones)."
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
          143.0,
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
          143.0,
          704.0,
          20.0
         ],
         "text": "Load another model: drums, piano, flute, voice, brass, texture come with luthier, or one of your own."
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
          175.0,
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
          188.0,
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
          189.0,
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
          235.0,
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
          270.0,
          90.0,
          22.0
         ],
         "text": "prepend load"
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          330.0,
          175.0,
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
         "id": "obj-16",
         "maxclass": "newobj",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          150.0,
          305.0,
          100.0,
          22.0
         ],
         "text": "r mcs.nn~-help"
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "multichannelsignal",
          ""
         ],
         "patching_rect": [
          15.0,
          405.0,
          330.0,
          22.0
         ],
         "text": "mcs.nn~ strings forward 1 2048"
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          355.0,
          406.0,
          232.35220000000004,
          20.0
         ],
         "text": "such as  mcs.nn~ violin forward 1 2048"
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "multichannelsignal"
         ],
         "patching_rect": [
          330.0,
          365.0,
          79.0,
          22.0
         ],
         "text": "mc.pack~ 2"
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          460.0,
          330.0,
          49.0,
          22.0
         ],
         "text": "p tone",
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
           320,
           270.0
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
              150.0,
              15.0,
              30.0,
              30.0
             ],
             "comment": "1 plays",
             "index": 1
            }
           },
           {
            "box": {
             "id": "obj-2",
             "maxclass": "newobj",
             "numinlets": 2,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              15.0,
              15.0,
              71.0,
              22.0
             ],
             "text": "cycle~ 0.3"
            }
           },
           {
            "box": {
             "id": "obj-3",
             "maxclass": "newobj",
             "numinlets": 2,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              15.0,
              50.0,
              47.0,
              22.0
             ],
             "text": "*~ 60."
            }
           },
           {
            "box": {
             "id": "obj-4",
             "maxclass": "newobj",
             "numinlets": 2,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              15.0,
              85.0,
              57.0,
              22.0
             ],
             "text": "+~ 160."
            }
           },
           {
            "box": {
             "id": "obj-5",
             "maxclass": "newobj",
             "numinlets": 3,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              15.0,
              120.0,
              44.0,
              22.0
             ],
             "text": "saw~"
            }
           },
           {
            "box": {
             "id": "obj-6",
             "maxclass": "newobj",
             "numinlets": 3,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              15.0,
              155.0,
              107.0,
              22.0
             ],
             "text": "lores~ 1500. 0.1"
            }
           },
           {
            "box": {
             "id": "obj-7",
             "maxclass": "newobj",
             "numinlets": 2,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              15.0,
              190.0,
              40.0,
              22.0
             ],
             "text": "*~ 0."
            }
           },
           {
            "box": {
             "id": "obj-8",
             "maxclass": "outlet",
             "numinlets": 1,
             "numoutlets": 0,
             "patching_rect": [
              15.0,
              225.0,
              30.0,
              30.0
             ],
             "comment": "signal",
             "index": 1
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
              150.0,
              85.0,
              46.0,
              22.0
             ],
             "text": "$1 30"
            }
           },
           {
            "box": {
             "id": "obj-10",
             "maxclass": "newobj",
             "numinlets": 2,
             "numoutlets": 2,
             "outlettype": [
              "signal",
              "bang"
             ],
             "patching_rect": [
              150.0,
              120.0,
              41.0,
              22.0
             ],
             "text": "line~"
            }
           },
           {
            "box": {
             "id": "obj-11",
             "maxclass": "newobj",
             "numinlets": 2,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              150.0,
              155.0,
              47.0,
              22.0
             ],
             "text": "*~ 0.3"
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
              "obj-4",
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
              "obj-11",
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
         "id": "obj-21",
         "maxclass": "toggle",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "int"
         ],
         "patching_rect": [
          330.0,
          329.0,
          24.0,
          24.0
         ]
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          360.0,
          332.0,
          69.54760000000002,
          20.0
         ],
         "text": "and a tone"
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          430.0,
          366.0,
          190.69660000000002,
          20.0
         ],
         "text": "the method takes the first of two"
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          185.0,
          430.0,
          92.0,
          22.0
         ],
         "text": "loadmess 110"
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "gain~",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "multichannelsignal",
          ""
         ],
         "patching_rect": [
          15.0,
          460.0,
          150.0,
          24.0
         ],
         "orientation": 1,
         "multichannelvariant": 1
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "mc.ezdac~",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          498.0,
          45.0,
          45.0
         ]
        }
       },
       {
        "box": {
         "id": "obj-27",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          370.0,
          460.0,
          153.0,
          22.0
         ],
         "text": "s mcs.nn~-help-answers"
        }
       },
       {
        "box": {
         "id": "obj-28",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          370.0,
          490.0,
          92.0,
          22.0
         ],
         "text": "print mcs.nn~"
        }
       },
       {
        "box": {
         "id": "obj-29",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          370.0,
          518.0,
          175.27420000000004,
          20.0
         ],
         "text": "answers, on the Max console"
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
          "obj-19",
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
          "obj-20",
          0
         ],
         "source": [
          "obj-21",
          0
         ],
         "midpoints": [
          339.5,
          358.0,
          355.0,
          358.0,
          355.0,
          325.0,
          469.5,
          325.0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-19",
          1
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
          "obj-17",
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
          "obj-17",
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
          "obj-25",
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
          "obj-26",
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
          "obj-17",
          1
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
          "obj-17",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-2",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      145.0,
      15.0,
      115.0,
      22.0
     ],
     "text": "p encode decode",
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
       760.0,
       533.0
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
      "showontab": 1,
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
          209.22112,
          28.0
         ],
         "text": "encode and decode",
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
         "text": "encode turns sound into latents, slow signals that say what is heard; decode turns latents into sound. Between the two lies all of Max: *~ stretches a latent, +~ shifts it, line~ plays one.",
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
         "maxclass": "dropfile",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          15.0,
          90.0,
          100.0,
          50.0
         ],
         "types": []
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "button",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "bang"
         ],
         "patching_rect": [
          130.0,
          103.0,
          24.0,
          24.0
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          163.0,
          104.0,
          147.9574,
          20.0
         ],
         "text": "a model file (.ts) for both"
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          "bang"
         ],
         "patching_rect": [
          130.0,
          150.0,
          76.0,
          22.0
         ],
         "text": "opendialog"
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          185.0,
          90.0,
          22.0
         ],
         "text": "prepend load"
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "toggle",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "int"
         ],
         "patching_rect": [
          420.0,
          150.0,
          24.0,
          24.0
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "signal"
         ],
         "patching_rect": [
          420.0,
          186.0,
          83.0,
          22.0
         ],
         "text": "p test-sound",
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
           320,
           270.0
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
              150.0,
              15.0,
              30.0,
              30.0
             ],
             "comment": "1 plays",
             "index": 1
            }
           },
           {
            "box": {
             "id": "obj-2",
             "maxclass": "newobj",
             "numinlets": 2,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              15.0,
              15.0,
              71.0,
              22.0
             ],
             "text": "cycle~ 0.3"
            }
           },
           {
            "box": {
             "id": "obj-3",
             "maxclass": "newobj",
             "numinlets": 2,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              15.0,
              50.0,
              47.0,
              22.0
             ],
             "text": "*~ 60."
            }
           },
           {
            "box": {
             "id": "obj-4",
             "maxclass": "newobj",
             "numinlets": 2,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              15.0,
              85.0,
              57.0,
              22.0
             ],
             "text": "+~ 160."
            }
           },
           {
            "box": {
             "id": "obj-5",
             "maxclass": "newobj",
             "numinlets": 3,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              15.0,
              120.0,
              44.0,
              22.0
             ],
             "text": "saw~"
            }
           },
           {
            "box": {
             "id": "obj-6",
             "maxclass": "newobj",
             "numinlets": 3,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              15.0,
              155.0,
              107.0,
              22.0
             ],
             "text": "lores~ 1500. 0.1"
            }
           },
           {
            "box": {
             "id": "obj-7",
             "maxclass": "newobj",
             "numinlets": 2,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              15.0,
              190.0,
              40.0,
              22.0
             ],
             "text": "*~ 0."
            }
           },
           {
            "box": {
             "id": "obj-8",
             "maxclass": "outlet",
             "numinlets": 1,
             "numoutlets": 0,
             "patching_rect": [
              15.0,
              225.0,
              30.0,
              30.0
             ],
             "comment": "signal",
             "index": 1
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
              150.0,
              85.0,
              46.0,
              22.0
             ],
             "text": "$1 30"
            }
           },
           {
            "box": {
             "id": "obj-10",
             "maxclass": "newobj",
             "numinlets": 2,
             "numoutlets": 2,
             "outlettype": [
              "signal",
              "bang"
             ],
             "patching_rect": [
              150.0,
              120.0,
              41.0,
              22.0
             ],
             "text": "line~"
            }
           },
           {
            "box": {
             "id": "obj-11",
             "maxclass": "newobj",
             "numinlets": 2,
             "numoutlets": 1,
             "outlettype": [
              "signal"
             ],
             "patching_rect": [
              150.0,
              155.0,
              47.0,
              22.0
             ],
             "text": "*~ 0.3"
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
              "obj-4",
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
              "obj-11",
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
         "id": "obj-11",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "multichannelsignal",
          ""
         ],
         "patching_rect": [
          15.0,
          240.0,
          330.0,
          22.0
         ],
         "text": "mcs.nn~ strings encode 1 2048"
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "multichannelsignal",
          ""
         ],
         "patching_rect": [
          15.0,
          380.0,
          330.0,
          22.0
         ],
         "text": "mcs.nn~ strings decode 1 2048"
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "multichannelsignal"
         ],
         "patching_rect": [
          420.0,
          214.0,
          79.0,
          22.0
         ],
         "text": "mc.pack~ 1"
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          60.0,
          315.0,
          477.8380000000001,
          20.0
         ],
         "text": "all latents in one cord: mc.unpack~ takes them apart, mc.pack~ puts them together"
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
          185.0,
          405.0,
          92.0,
          22.0
         ],
         "text": "loadmess 110"
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "gain~",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "multichannelsignal",
          ""
         ],
         "patching_rect": [
          15.0,
          435.0,
          150.0,
          24.0
         ],
         "orientation": 1,
         "multichannelvariant": 1
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "mc.ezdac~",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          473.0,
          45.0,
          45.0
         ]
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "destination": [
          "obj-8",
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
          "obj-7",
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
          "obj-8",
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
          "obj-8",
          0
         ],
         "midpoints": [
          24.5,
          212.0,
          10.0,
          212.0,
          10.0,
          375.0,
          24.5,
          375.0
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
          "obj-13",
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
          "obj-16",
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
          "obj-17",
          0
         ],
         "source": [
          "obj-16",
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
     "id": "obj-3",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      275.0,
      15.0,
      115.0,
      22.0
     ],
     "text": "p messages",
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
       760.0,
       745.0
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
      "showontab": 1,
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
          113.35276,
          28.0
         ],
         "text": "messages",
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
          20.0
         ],
         "text": "Click: each message goes to the object of the page basic.",
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
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          600.0,
          14.0,
          100.0,
          22.0
         ],
         "text": "s mcs.nn~-help"
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
          15.0,
          76.0,
          62.0,
          22.0
         ],
         "text": "enable 0"
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          77.0,
          495.0,
          20.0
         ],
         "text": "enable 0|1 - silence, or play"
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
          15.0,
          103.0,
          62.0,
          22.0
         ],
         "text": "enable 1"
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          104.0,
          495.0,
          20.0
         ],
         "text": "play"
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
          15.0,
          130.0,
          70.0,
          22.0
         ],
         "text": "load violin"
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          131.0,
          495.0,
          34.0
         ],
         "text": "load model [method] - play another model file: the old one plays on until the new one is ready",
         "linecount": 2
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
          15.0,
          170.0,
          115.0,
          22.0
         ],
         "text": "load violin decode"
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          171.0,
          495.0,
          20.0
         ],
         "text": "another model, and another method"
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
          15.0,
          197.0,
          51.0,
          22.0
         ],
         "text": "reload"
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          198.0,
          495.0,
          20.0
         ],
         "text": "reload - read the model file again, while it plays on"
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
          224.0,
          101.0,
          22.0
         ],
         "text": "method decode"
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          225.0,
          495.0,
          20.0
         ],
         "text": "method name - play another method of the model"
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
          15.0,
          251.0,
          116.0,
          22.0
         ],
         "text": "set noise_gain 0.5"
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          252.0,
          495.0,
          20.0
         ],
         "text": "set attribute value ... - change an attribute of the model; an array is given by its name"
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
          15.0,
          278.0,
          96.0,
          22.0
         ],
         "text": "get noise_gain"
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          279.0,
          495.0,
          20.0
         ],
         "text": "get attribute - send the value of an attribute: get attribute value ..."
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
          15.0,
          305.0,
          108.0,
          22.0
         ],
         "text": "event hit kick 0.8"
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          306.0,
          495.0,
          34.0
         ],
         "text": "event name label value [voice] - give the model an event at this moment (nn.info tells which it takes)",
         "linecount": 2
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
          15.0,
          345.0,
          62.0,
          22.0
         ],
         "text": "events 1"
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          346.0,
          495.0,
          20.0
         ],
         "text": "events 0|1 - send what the model tells as events, or do not"
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
          15.0,
          372.0,
          73.0,
          22.0
         ],
         "text": "smooth 50"
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          373.0,
          495.0,
          20.0
         ],
         "text": "smooth ms - let attributes that are one float glide to what is set, 0 jumps"
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
          15.0,
          399.0,
          85.0,
          22.0
         ],
         "text": "bufsize 1024"
        }
       },
       {
        "box": {
         "id": "obj-28",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          400.0,
          495.0,
          20.0
         ],
         "text": "bufsize samples - change the block, rounded up to a legal one, 0 plays in place"
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
          15.0,
          426.0,
          90.0,
          22.0
         ],
         "text": "deadline auto"
        }
       },
       {
        "box": {
         "id": "obj-30",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          427.0,
          495.0,
          34.0
         ],
         "text": "deadline samples|auto - time for the worker to compute a block, -1 is one block, auto measures the model",
         "linecount": 2
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
          15.0,
          466.0,
          76.0,
          22.0
         ],
         "text": "deadline -1"
        }
       },
       {
        "box": {
         "id": "obj-32",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          467.0,
          495.0,
          20.0
         ],
         "text": "the time of one block"
        }
       },
       {
        "box": {
         "id": "obj-33",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          493.0,
          78.0,
          22.0
         ],
         "text": "resample 1"
        }
       },
       {
        "box": {
         "id": "obj-34",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          494.0,
          495.0,
          20.0
         ],
         "text": "resample 0|1 - refuse or convert a model of another sample rate"
        }
       },
       {
        "box": {
         "id": "obj-35",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          520.0,
          54.0,
          22.0
         ],
         "text": "latency"
        }
       },
       {
        "box": {
         "id": "obj-36",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          521.0,
          495.0,
          20.0
         ],
         "text": "latency - send: latency total buffering model (samples, model -1 is not stated)"
        }
       },
       {
        "box": {
         "id": "obj-37",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          547.0,
          41.0,
          22.0
         ],
         "text": "stats"
        }
       },
       {
        "box": {
         "id": "obj-38",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          548.0,
          495.0,
          47.0
         ],
         "text": "stats [reset] - send or clear: stats blocks n late n dropped n nonfinite n failed n p50_ms t p99_ms t max_ms t load x xruns_avoided n tick_p50_us t tick_p999_us t row n row_max n events_lost n",
         "linecount": 3
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
          15.0,
          600.0,
          74.0,
          22.0
         ],
         "text": "stats reset"
        }
       },
       {
        "box": {
         "id": "obj-40",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          601.0,
          495.0,
          20.0
         ],
         "text": "count anew"
        }
       },
       {
        "box": {
         "id": "obj-41",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          627.0,
          44.0,
          22.0
         ],
         "text": "reset"
        }
       },
       {
        "box": {
         "id": "obj-42",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          628.0,
          495.0,
          20.0
         ],
         "text": "reset - clear the memory of the model"
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
          15.0,
          654.0,
          46.0,
          22.0
         ],
         "text": "dump"
        }
       },
       {
        "box": {
         "id": "obj-44",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          655.0,
          495.0,
          20.0
         ],
         "text": "dump - send everything known about the model, one message each"
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
          15.0,
          681.0,
          42.0,
          22.0
         ],
         "text": "bang"
        }
       },
       {
        "box": {
         "id": "obj-46",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          682.0,
          495.0,
          20.0
         ],
         "text": "bang - print what is playing"
        }
       },
       {
        "box": {
         "id": "obj-47",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          708.0,
          46.0,
          22.0
         ],
         "text": "gpu 0"
        }
       },
       {
        "box": {
         "id": "obj-48",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          709.0,
          495.0,
          20.0
         ],
         "text": "gpu 0|1 - not supported: models play on the processor"
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "destination": [
          "obj-4",
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
          "obj-4",
          0
         ],
         "source": [
          "obj-7",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
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
          "obj-4",
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
          "obj-4",
          0
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
          "obj-4",
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
          "obj-4",
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
          "obj-4",
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
          "obj-4",
          0
         ],
         "source": [
          "obj-21",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
          0
         ],
         "source": [
          "obj-23",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
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
          "obj-4",
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
          "obj-4",
          0
         ],
         "source": [
          "obj-29",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
          0
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
          "obj-4",
          0
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
          "obj-4",
          0
         ],
         "source": [
          "obj-35",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
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
          "obj-4",
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
          "obj-4",
          0
         ],
         "source": [
          "obj-41",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
          0
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
          "obj-4",
          0
         ],
         "source": [
          "obj-45",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
          0
         ],
         "source": [
          "obj-47",
          0
         ],
         "hidden": 1
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      405.0,
      15.0,
      115.0,
      22.0
     ],
     "text": "p attributes",
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
       760.0,
       629.0
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
      "showontab": 1,
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
          107.07040000000002,
          28.0
         ],
         "text": "attributes",
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
          47.0
         ],
         "text": "With @ an object is told more when it is made, such as  nn~ violin @enable 0 @noise_gain 0.5 - a message, or an attribute of the model: a setting inside it. The inspector and attrui show those of the model that plays, and nn.info those of a file, with their ranges. Below are those of models that luthier trained.",
         "linecount": 3,
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
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          600.0,
          14.0,
          100.0,
          22.0
         ],
         "text": "s mcs.nn~-help"
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          103.0,
          160.0,
          20.0
         ],
         "text": "@enable",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180.0,
          103.0,
          565.0,
          20.0
         ],
         "text": "0 is silence, 1 plays (also a message, and a switch in the inspector)"
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          125.0,
          160.0,
          20.0
         ],
         "text": "@gpu",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180.0,
          125.0,
          565.0,
          20.0
         ],
         "text": "accepted, and said to be not supported: models play on the processor"
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          147.0,
          160.0,
          20.0
         ],
         "text": "@void",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180.0,
          147.0,
          565.0,
          20.0
         ],
         "text": "inlets and outlets, for an object that has no model yet: @void 1 8"
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          169.0,
          160.0,
          20.0
         ],
         "text": "@chans",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180.0,
          169.0,
          565.0,
          20.0
         ],
         "text": "voices: play so many in one batch"
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "slider",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          207.0,
          128.0,
          22.0
         ],
         "floatoutput": 1,
         "min": 0,
         "size": 2,
         "orientation": 1
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          160.0,
          207.0,
          113.0,
          22.0
         ],
         "text": "set noise_gain $1"
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          285.0,
          208.0,
          178.76440000000002,
          20.0
         ],
         "text": "move: it glides with smooth 50"
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          241.0,
          116.0,
          22.0
         ],
         "text": "set noise_gain 0.5"
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          242.0,
          495.0,
          20.0
         ],
         "text": "gain of the noise in the sound (0 to 4)"
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
          15.0,
          268.0,
          123.0,
          22.0
         ],
         "text": "set latent_scale 1.5"
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          269.0,
          495.0,
          20.0
         ],
         "text": "forward and decode multiply the latents by one number, or one each"
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
          295.0,
          116.0,
          22.0
         ],
         "text": "set latent_bias 0.3"
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          296.0,
          495.0,
          20.0
         ],
         "text": "forward and decode then add one number, or one each"
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
          15.0,
          322.0,
          123.0,
          22.0
         ],
         "text": "set latent_noise 0.2"
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          323.0,
          495.0,
          20.0
         ],
         "text": "noise that encode adds to the latents (0 to 4)"
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
          15.0,
          349.0,
          67.0,
          22.0
         ],
         "text": "set fill 0.5"
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          350.0,
          495.0,
          20.0
         ],
         "text": "noise in place of the latents that are not shown (0 to 4)"
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          376.0,
          127.0,
          22.0
         ],
         "text": "set temperature 1.2"
        }
       },
       {
        "box": {
         "id": "obj-27",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          377.0,
          495.0,
          20.0
         ],
         "text": "of method prior: 0 the likeliest, 1 as learned (0 to 4)"
        }
       },
       {
        "box": {
         "id": "obj-28",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          403.0,
          72.0,
          22.0
         ],
         "text": "set seed 7"
        }
       },
       {
        "box": {
         "id": "obj-29",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          404.0,
          495.0,
          20.0
         ],
         "text": "which noise is heard, and what a prior makes up after reset (from 0)"
        }
       },
       {
        "box": {
         "id": "obj-30",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          430.0,
          86.0,
          22.0
         ],
         "text": "set adain 0.7"
        }
       },
       {
        "box": {
         "id": "obj-31",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          431.0,
          495.0,
          20.0
         ],
         "text": "how far timbre moves from what was learnt as source to target (0 to 1)"
        }
       },
       {
        "box": {
         "id": "obj-32",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          457.0,
          122.0,
          22.0
         ],
         "text": "set learn_source 1"
        }
       },
       {
        "box": {
         "id": "obj-33",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          458.0,
          495.0,
          20.0
         ],
         "text": "while 1, what is heard is learnt as the source (0 to 1)"
        }
       },
       {
        "box": {
         "id": "obj-34",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          484.0,
          116.0,
          22.0
         ],
         "text": "set learn_target 1"
        }
       },
       {
        "box": {
         "id": "obj-35",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          485.0,
          495.0,
          20.0
         ],
         "text": "while 1, what is heard is learnt as the target (0 to 1)"
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
          15.0,
          511.0,
          122.0,
          22.0
         ],
         "text": "set reset_source 1"
        }
       },
       {
        "box": {
         "id": "obj-37",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          512.0,
          495.0,
          20.0
         ],
         "text": "1 forgets the learnt source (0 to 1)"
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
          15.0,
          538.0,
          116.0,
          22.0
         ],
         "text": "set reset_target 1"
        }
       },
       {
        "box": {
         "id": "obj-39",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          539.0,
          495.0,
          20.0
         ],
         "text": "1 forgets the learnt target (0 to 1)"
        }
       },
       {
        "box": {
         "id": "obj-40",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          565.0,
          75.0,
          22.0
         ],
         "text": "set reset 1"
        }
       },
       {
        "box": {
         "id": "obj-41",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          566.0,
          495.0,
          20.0
         ],
         "text": "1 forgets the past of the model (0 to 1)"
        }
       },
       {
        "box": {
         "id": "obj-42",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          592.0,
          75.0,
          22.0
         ],
         "text": "get latency"
        }
       },
       {
        "box": {
         "id": "obj-43",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          593.0,
          495.0,
          20.0
         ],
         "text": "samples that forward is late, without buffering; read only"
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
          "obj-13",
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
          "obj-14",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
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
          "obj-4",
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
          "obj-4",
          0
         ],
         "source": [
          "obj-20",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
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
          "obj-4",
          0
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
          "obj-4",
          0
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
          "obj-4",
          0
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
          "obj-4",
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
          "obj-4",
          0
         ],
         "source": [
          "obj-32",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
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
          "obj-4",
          0
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
          "obj-4",
          0
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
          "obj-4",
          0
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
          "obj-4",
          0
         ],
         "source": [
          "obj-42",
          0
         ],
         "hidden": 1
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      535.0,
      15.0,
      115.0,
      22.0
     ],
     "text": "p families",
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
       816.0,
       1209.0
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
      "showontab": 1,
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
          86.86252000000002,
          28.0
         ],
         "text": "families",
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
         "text": "Models that have more than latents. Each is a training of its own; then: luthier export RUN -o fader.ts. A click on a setting goes to the object of the page basic, a click on a patch opens it.",
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
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          600.0,
          14.0,
          100.0,
          22.0
         ],
         "text": "s mcs.nn~-help"
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          740.0,
          14.0,
          61.0,
          22.0
         ],
         "text": "pcontrol"
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          90.0,
          454.00182400000006,
          20.0
         ],
         "text": "ddsp.ts: the default: pitch, voicing, loudness and timbre, each by its name",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          35.0,
          110.0,
          227.77840000000003,
          20.0
         ],
         "text": "luthier train SOUNDS, or luthier learn"
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          133.0,
          250.0,
          20.0
         ],
         "text": "mcs.nn~ ddsp encode 1 2048",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          270.0,
          133.0,
          475.0,
          20.0
         ],
         "text": "a sound in, its latents out; nn.info tells their names"
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          155.0,
          250.0,
          20.0
         ],
         "text": "mcs.nn~ ddsp decode 1 2048",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          270.0,
          155.0,
          475.0,
          20.0
         ],
         "text": "pitch as a MIDI note, voicing 0 to 1, loudness in dB, timbre in; sound out"
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          180.0,
          76.0,
          22.0
         ],
         "text": "set adapt 1"
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          181.0,
          495.0,
          20.0
         ],
         "text": "how far a foreign sound is brought to moments of the corpus"
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          207.0,
          102.0,
          22.0
         ],
         "text": "set transpose 5"
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          208.0,
          495.0,
          20.0
         ],
         "text": "semitones added to every pitch"
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          234.0,
          82.0,
          22.0
         ],
         "text": "set freeze 1"
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          235.0,
          495.0,
          20.0
         ],
         "text": "1 holds the moment until 0"
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
          15.0,
          261.0,
          85.0,
          22.0
         ],
         "text": "set stretch 4"
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          262.0,
          495.0,
          20.0
         ],
         "text": "how many times as slowly time passes, up to 8 s behind"
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
          288.0,
          111.0,
          22.0
         ],
         "text": "load luthier.learn"
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
          136.0,
          288.0,
          155.0,
          22.0
         ],
         "text": "load luthier.latent-sliders"
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
          301.0,
          288.0,
          162.0,
          22.0
         ],
         "text": "load luthier.latent-drawing"
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
          473.0,
          288.0,
          170.0,
          22.0
         ],
         "text": "load luthier.cross-synthesis"
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          324.0,
          311.03617600000007,
          20.0
         ],
         "text": "fader.ts: how loud, bright and noisy it is, is played",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          35.0,
          344.0,
          214.46020000000004,
          20.0
         ],
         "text": "luthier train SOUNDS --model fader"
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          367.0,
          250.0,
          20.0
         ],
         "text": "mcs.nn~ fader forward 1 2048",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-27",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          270.0,
          367.0,
          475.0,
          20.0
         ],
         "text": "a sound and a control for each descriptor in, -1 to 1"
        }
       },
       {
        "box": {
         "id": "obj-28",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          389.0,
          250.0,
          20.0
         ],
         "text": "mcs.nn~ fader describe 1 2048",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-29",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          270.0,
          389.0,
          475.0,
          20.0
         ],
         "text": "a sound in, its descriptors out, -1 to 1"
        }
       },
       {
        "box": {
         "id": "obj-30",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          414.0,
          191.0,
          22.0
         ],
         "text": "set loudness_db_mode replace"
        }
       },
       {
        "box": {
         "id": "obj-31",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          415.0,
          495.0,
          20.0
         ],
         "text": "what the control does to loudness_db: replace, offset, scale"
        }
       },
       {
        "box": {
         "id": "obj-32",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          441.0,
          193.0,
          22.0
         ],
         "text": "set loudness_db_range -0.5 0.5"
        }
       },
       {
        "box": {
         "id": "obj-33",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          442.0,
          495.0,
          20.0
         ],
         "text": "what controls of -1 and 1 mean for loudness_db"
        }
       },
       {
        "box": {
         "id": "obj-34",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          468.0,
          182.0,
          22.0
         ],
         "text": "load luthier.descriptor-faders"
        }
       },
       {
        "box": {
         "id": "obj-35",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          207.0,
          468.0,
          180.0,
          22.0
         ],
         "text": "load luthier.attribute-transfer"
        }
       },
       {
        "box": {
         "id": "obj-36",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          504.0,
          302.73529600000006,
          20.0
         ],
         "text": "move.ts: the notes of one instrument by another",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-37",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          35.0,
          524.0,
          502.2694000000001,
          20.0
         ],
         "text": "luthier train SOUNDS --model move, where SOUNDS has a folder for each instrument"
        }
       },
       {
        "box": {
         "id": "obj-38",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          547.0,
          250.0,
          20.0
         ],
         "text": "mcs.nn~ move forward 1 2048",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-39",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          270.0,
          547.0,
          475.0,
          20.0
         ],
         "text": "one note at a time in, the same by another instrument out"
        }
       },
       {
        "box": {
         "id": "obj-40",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          569.0,
          250.0,
          20.0
         ],
         "text": "mcs.nn~ move decode 1 2048",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-41",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          270.0,
          569.0,
          475.0,
          20.0
         ],
         "text": "three axes of timbre, 0 is their middle, and a MIDI note in"
        }
       },
       {
        "box": {
         "id": "obj-42",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          594.0,
          79.0,
          22.0
         ],
         "text": "set target 1"
        }
       },
       {
        "box": {
         "id": "obj-43",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          595.0,
          495.0,
          20.0
         ],
         "text": "the instrument to become, by its number; nn.info tells their names"
        }
       },
       {
        "box": {
         "id": "obj-44",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          621.0,
          128.0,
          22.0
         ],
         "text": "set blend 0.5 0.5 0 0"
        }
       },
       {
        "box": {
         "id": "obj-45",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          622.0,
          495.0,
          20.0
         ],
         "text": "or several of them: a weight for each instrument"
        }
       },
       {
        "box": {
         "id": "obj-46",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          648.0,
          85.0,
          22.0
         ],
         "text": "set source 0"
        }
       },
       {
        "box": {
         "id": "obj-47",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          649.0,
          495.0,
          20.0
         ],
         "text": "the instrument that is heard; -1: any"
        }
       },
       {
        "box": {
         "id": "obj-48",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          675.0,
          109.0,
          22.0
         ],
         "text": "set dynamics 0.5"
        }
       },
       {
        "box": {
         "id": "obj-49",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          676.0,
          495.0,
          20.0
         ],
         "text": "how far the loudness follows what is heard"
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
          15.0,
          702.0,
          169.0,
          22.0
         ],
         "text": "load luthier.timbre-transfer"
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
          194.0,
          702.0,
          131.0,
          22.0
         ],
         "text": "load luthier.note-pad"
        }
       },
       {
        "box": {
         "id": "obj-52",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          738.0,
          441.87709600000005,
          20.0
         ],
         "text": "transfer.ts: the same on waveforms; it has no source and no dynamics",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-53",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          35.0,
          758.0,
          230.56300000000005,
          20.0
         ],
         "text": "luthier train SOUNDS --model transfer"
        }
       },
       {
        "box": {
         "id": "obj-54",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          781.0,
          250.0,
          20.0
         ],
         "text": "mcs.nn~ transfer decode 1 2048",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-55",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          270.0,
          781.0,
          475.0,
          20.0
         ],
         "text": "as of move, and how loud, -1 to 1"
        }
       },
       {
        "box": {
         "id": "obj-56",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          806.0,
          169.0,
          22.0
         ],
         "text": "load luthier.timbre-transfer"
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
          194.0,
          806.0,
          131.0,
          22.0
         ],
         "text": "load luthier.note-pad"
        }
       },
       {
        "box": {
         "id": "obj-58",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          842.0,
          408.61914400000006,
          20.0
         ],
         "text": "timbre.ts: loudness, and axes of timbre that do not know it, -1 to 1",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-59",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          35.0,
          862.0,
          220.74760000000003,
          20.0
         ],
         "text": "luthier train SOUNDS --model timbre"
        }
       },
       {
        "box": {
         "id": "obj-60",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          885.0,
          250.0,
          20.0
         ],
         "text": "mcs.nn~ timbre decode 1 2048",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-61",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          270.0,
          885.0,
          475.0,
          20.0
         ],
         "text": "loudness and the axes in, sound out"
        }
       },
       {
        "box": {
         "id": "obj-62",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          910.0,
          158.0,
          22.0
         ],
         "text": "load luthier.latent-remote"
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
          183.0,
          910.0,
          187.0,
          22.0
         ],
         "text": "load luthier.interpolation-plane"
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
          380.0,
          910.0,
          132.0,
          22.0
         ],
         "text": "load luthier.feedback"
        }
       },
       {
        "box": {
         "id": "obj-65",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          946.0,
          433.5898240000001,
          20.0
         ],
         "text": "codes.ts: one instrument as 128 sounds, found by what they measure",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-66",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          35.0,
          966.0,
          217.25740000000002,
          20.0
         ],
         "text": "luthier train SOUNDS --model codes"
        }
       },
       {
        "box": {
         "id": "obj-67",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          989.0,
          250.0,
          20.0
         ],
         "text": "mcs.nn~ codes descriptor 1 2048",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-68",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          270.0,
          989.0,
          475.0,
          20.0
         ],
         "text": "what is wanted, 0 the least to 1 the most, and a gain in"
        }
       },
       {
        "box": {
         "id": "obj-69",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          1014.0,
          127.0,
          22.0
         ],
         "text": "set follow bandwidth"
        }
       },
       {
        "box": {
         "id": "obj-70",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          1015.0,
          495.0,
          20.0
         ],
         "text": "what is wanted: centroid, bandwidth, f0"
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
          15.0,
          1041.0,
          75.0,
          22.0
         ],
         "text": "set hertz 1"
        }
       },
       {
        "box": {
         "id": "obj-72",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          1042.0,
          495.0,
          20.0
         ],
         "text": "1: it is wanted in Hz"
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
          15.0,
          1068.0,
          191.0,
          22.0
         ],
         "text": "load luthier.descriptor-drawing"
        }
       },
       {
        "box": {
         "id": "obj-74",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          1104.0,
          255.06647200000003,
          20.0
         ],
         "text": "descriptors.ts: no instrument but an ear",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-75",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          35.0,
          1124.0,
          247.38400000000004,
          20.0
         ],
         "text": "luthier descriptors --export descriptors.ts"
        }
       },
       {
        "box": {
         "id": "obj-76",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          1147.0,
          250.0,
          20.0
         ],
         "text": "mcs.nn~ descriptors describe 1 2048",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-77",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          270.0,
          1147.0,
          475.0,
          20.0
         ],
         "text": "any sound in, ten descriptors out, each in its unit"
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
          15.0,
          1172.0,
          147.0,
          22.0
         ],
         "text": "load luthier.descriptors"
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "destination": [
          "obj-4",
          0
         ],
         "source": [
          "obj-12",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
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
          "obj-4",
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
          "obj-4",
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
          "obj-5",
          0
         ],
         "source": [
          "obj-20",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          0
         ],
         "source": [
          "obj-21",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
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
          "obj-5",
          0
         ],
         "source": [
          "obj-23",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
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
          "obj-4",
          0
         ],
         "source": [
          "obj-32",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
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
          "obj-5",
          0
         ],
         "source": [
          "obj-35",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
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
          "obj-4",
          0
         ],
         "source": [
          "obj-44",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
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
          "obj-4",
          0
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
          "obj-5",
          0
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
          "obj-5",
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
          "obj-5",
          0
         ],
         "source": [
          "obj-56",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          0
         ],
         "source": [
          "obj-57",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
          0
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
          "obj-5",
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
          "obj-5",
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
          "obj-4",
          0
         ],
         "source": [
          "obj-69",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
          0
         ],
         "source": [
          "obj-71",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-5",
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
          "obj-5",
          0
         ],
         "source": [
          "obj-78",
          0
         ],
         "hidden": 1
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      665.0,
      15.0,
      115.0,
      22.0
     ],
     "text": "p latency",
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
       760.0,
       538.0
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
      "showontab": 1,
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
          81.85024000000001,
          28.0
         ],
         "text": "latency",
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
         "text": "The sound is late by a number of samples that the object tells exactly: model delay + filling a block + the time that the worker thread may take. A smaller block is quicker and costs more; deadline auto brings a fast model close to one block.",
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
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          600.0,
          14.0,
          100.0,
          22.0
         ],
         "text": "s mcs.nn~-help"
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
          15.0,
          90.0,
          54.0,
          22.0
         ],
         "text": "latency"
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          91.0,
          495.0,
          20.0
         ],
         "text": "ask: total, buffering, model"
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
          15.0,
          117.0,
          41.0,
          22.0
         ],
         "text": "stats"
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          118.0,
          495.0,
          20.0
         ],
         "text": "ask: how well the computer keeps up"
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
          15.0,
          144.0,
          74.0,
          22.0
         ],
         "text": "stats reset"
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          145.0,
          495.0,
          20.0
         ],
         "text": "count anew"
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
          15.0,
          171.0,
          78.0,
          22.0
         ],
         "text": "bufsize 512"
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          172.0,
          495.0,
          20.0
         ],
         "text": "a small block"
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
          15.0,
          198.0,
          85.0,
          22.0
         ],
         "text": "bufsize 2048"
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          199.0,
          495.0,
          20.0
         ],
         "text": "a large one"
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
          225.0,
          64.0,
          22.0
         ],
         "text": "bufsize 0"
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          226.0,
          495.0,
          20.0
         ],
         "text": "in place: no thread, no buffering when the vector is a legal block"
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
          15.0,
          252.0,
          90.0,
          22.0
         ],
         "text": "deadline auto"
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          253.0,
          495.0,
          20.0
         ],
         "text": "measure the model, and wait no longer than it needs"
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
          15.0,
          279.0,
          76.0,
          22.0
         ],
         "text": "deadline -1"
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          280.0,
          495.0,
          20.0
         ],
         "text": "the time of one block"
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
          15.0,
          306.0,
          78.0,
          22.0
         ],
         "text": "resample 0"
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          307.0,
          495.0,
          20.0
         ],
         "text": "refuse a model of another sample rate: silence"
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
          15.0,
          333.0,
          78.0,
          22.0
         ],
         "text": "resample 1"
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          250.0,
          334.0,
          495.0,
          20.0
         ],
         "text": "or convert it while it plays"
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "newobj",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          375.0,
          153.0,
          22.0
         ],
         "text": "r mcs.nn~-help-answers"
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "newobj",
         "numinlets": 3,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15.0,
          407.0,
          330.0,
          22.0
         ],
         "text": "route latency stats"
        }
       },
       {
        "box": {
         "id": "obj-27",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "int",
          "int",
          "int"
         ],
         "patching_rect": [
          15.0,
          439.0,
          160.0,
          22.0
         ],
         "text": "unpack 0 0 0"
        }
       },
       {
        "box": {
         "id": "obj-28",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 4,
         "outlettype": [
          "",
          "int",
          "",
          "int"
         ],
         "patching_rect": [
          230.0,
          439.0,
          160.0,
          22.0
         ],
         "text": "unpack s 0 s 0"
        }
       },
       {
        "box": {
         "id": "obj-29",
         "maxclass": "number",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          "bang"
         ],
         "patching_rect": [
          15.0,
          479.0,
          60.0,
          22.0
         ]
        }
       },
       {
        "box": {
         "id": "obj-30",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          503.0,
          33.81400000000001,
          20.0
         ],
         "text": "total"
        }
       },
       {
        "box": {
         "id": "obj-31",
         "maxclass": "number",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          "bang"
         ],
         "patching_rect": [
          87.0,
          479.0,
          60.0,
          22.0
         ]
        }
       },
       {
        "box": {
         "id": "obj-32",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          87.0,
          503.0,
          61.13080000000001,
          20.0
         ],
         "text": "buffering"
        }
       },
       {
        "box": {
         "id": "obj-33",
         "maxclass": "number",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          "bang"
         ],
         "patching_rect": [
          159.0,
          479.0,
          60.0,
          22.0
         ]
        }
       },
       {
        "box": {
         "id": "obj-34",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          159.0,
          503.0,
          44.3098,
          20.0
         ],
         "text": "model"
        }
       },
       {
        "box": {
         "id": "obj-35",
         "maxclass": "number",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          "bang"
         ],
         "patching_rect": [
          231.0,
          479.0,
          60.0,
          22.0
         ]
        }
       },
       {
        "box": {
         "id": "obj-36",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          231.0,
          503.0,
          45.708400000000005,
          20.0
         ],
         "text": "blocks"
        }
       },
       {
        "box": {
         "id": "obj-37",
         "maxclass": "number",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          "bang"
         ],
         "patching_rect": [
          303.0,
          479.0,
          60.0,
          22.0
         ]
        }
       },
       {
        "box": {
         "id": "obj-38",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          303.0,
          503.0,
          30.311200000000003,
          20.0
         ],
         "text": "late"
        }
       },
       {
        "box": {
         "id": "obj-39",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          385.0,
          480.0,
          56.909800000000004,
          20.0
         ],
         "text": "samples"
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "destination": [
          "obj-4",
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
          "obj-4",
          0
         ],
         "source": [
          "obj-7",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
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
          "obj-4",
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
          "obj-4",
          0
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
          "obj-4",
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
          "obj-4",
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
          "obj-4",
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
          "obj-4",
          0
         ],
         "source": [
          "obj-21",
          0
         ],
         "hidden": 1
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-4",
          0
         ],
         "source": [
          "obj-23",
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
          "obj-28",
          0
         ],
         "source": [
          "obj-26",
          1
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
          "obj-27",
          0
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
          "obj-27",
          1
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
          "obj-27",
          2
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
          "obj-28",
          1
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-37",
          0
         ],
         "source": [
          "obj-28",
          3
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-7",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      795.0,
      15.0,
      115.0,
      22.0
     ],
     "text": "p multichannel",
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
       760.0,
       435.0
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
      "showontab": 1,
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
          137.30284,
          28.0
         ],
         "text": "multichannel",
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
          47.0
         ],
         "text": "nn~ has an inlet and an outlet for each channel of the method. mc.nn~ has the same, and each cord carries one channel a voice: all voices in one batch, each with its own memory. mcs.nn~ puts all channels of the method into one cord, and has an inlet and an outlet for each example.",
         "linecount": 3,
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
         "maxclass": "dropfile",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          15.0,
          103.0,
          100.0,
          50.0
         ],
         "types": []
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "button",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "bang"
         ],
         "patching_rect": [
          130.0,
          116.0,
          24.0,
          24.0
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          163.0,
          117.0,
          136.0378,
          20.0
         ],
         "text": "a model file (.ts) for all"
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          "bang"
         ],
         "patching_rect": [
          130.0,
          163.0,
          76.0,
          22.0
         ],
         "text": "opendialog"
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          198.0,
          90.0,
          22.0
         ],
         "text": "prepend load"
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "newobj",
         "numinlets": 4,
         "numoutlets": 1,
         "outlettype": [
          "multichannelsignal"
         ],
         "patching_rect": [
          15.0,
          273.0,
          79.0,
          22.0
         ],
         "text": "mc.pack~ 4"
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          110.0,
          274.0,
          91.95040000000002,
          20.0
         ],
         "text": "four sounds ..."
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "multichannelsignal",
          ""
         ],
         "patching_rect": [
          15.0,
          308.0,
          201.0,
          22.0
         ],
         "text": "mc.nn~ strings forward 2048 1 1"
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          245.0,
          309.0,
          130.0,
          34.0
         ],
         "text": "... are four voices of one model",
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "multichannelsignal"
         ],
         "patching_rect": [
          15.0,
          363.0,
          102.0,
          22.0
         ],
         "text": "mc.mixdown~ 2"
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "multichannelsignal",
          ""
         ],
         "patching_rect": [
          390.0,
          273.0,
          192.0,
          22.0
         ],
         "text": "mcs.nn~ strings encode 1 2048"
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 8,
         "outlettype": [
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal",
          "signal"
         ],
         "patching_rect": [
          390.0,
          308.0,
          180.0,
          22.0
         ],
         "text": "mc.unpack~ 8"
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          580.0,
          309.0,
          154.29520000000002,
          20.0
         ],
         "text": "eight latents of one sound"
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "numinlets": 8,
         "numoutlets": 1,
         "outlettype": [
          "multichannelsignal"
         ],
         "patching_rect": [
          390.0,
          363.0,
          180.0,
          22.0
         ],
         "text": "mc.pack~ 8"
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "multichannelsignal",
          ""
         ],
         "patching_rect": [
          390.0,
          398.0,
          192.0,
          22.0
         ],
         "text": "mcs.nn~ strings decode 1 2048"
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "destination": [
          "obj-8",
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
          "obj-7",
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
          "obj-17",
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
          1
         ],
         "source": [
          "obj-15",
          1
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          2
         ],
         "source": [
          "obj-15",
          2
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
          "obj-15",
          3
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
          4
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          5
         ],
         "source": [
          "obj-15",
          5
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          6
         ],
         "source": [
          "obj-15",
          6
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-17",
          7
         ],
         "source": [
          "obj-15",
          7
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
          "obj-8",
          0
         ],
         "hidden": 1
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
          "obj-8",
          0
         ],
         "hidden": 1
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-8",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      925.0,
      15.0,
      115.0,
      22.0
     ],
     "text": "p ?",
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
       760.0,
       469.0
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
      "showontab": 1,
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
          318.83356000000003,
          28.0
         ],
         "text": "arguments, answers, see also",
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
          20.0
         ],
         "text": "Each argument may be missing.",
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
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          76.0,
          160.0,
          20.0
         ],
         "text": "model",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180.0,
          76.0,
          565.0,
          20.0
         ],
         "text": "a file in the search path, with or without .ts; void: none yet, send load later"
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          98.0,
          160.0,
          20.0
         ],
         "text": "method",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180.0,
          98.0,
          565.0,
          20.0
         ],
         "text": "forward, encode, decode or another of the model (default: forward)"
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          120.0,
          160.0,
          20.0
         ],
         "text": "examples",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180.0,
          120.0,
          565.0,
          20.0
         ],
         "text": "one inlet and one outlet for each (default: 1)"
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          142.0,
          160.0,
          20.0
         ],
         "text": "block",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180.0,
          142.0,
          565.0,
          20.0
         ],
         "text": "in samples, rounded up to a legal one; 0 plays in place, without a thread (default: 4096)"
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          176.0,
          135.56101600000002,
          20.0
         ],
         "text": "The last outlet sends",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          202.0,
          270.0,
          20.0
         ],
         "text": "get attribute value ...",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          290.0,
          202.0,
          455.0,
          20.0
         ],
         "text": "the answer to get"
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          224.0,
          270.0,
          20.0
         ],
         "text": "latency total buffering model",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          290.0,
          224.0,
          455.0,
          20.0
         ],
         "text": "in samples; model -1 is not stated"
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          246.0,
          270.0,
          20.0
         ],
         "text": "stats blocks n late n ...",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          290.0,
          246.0,
          455.0,
          20.0
         ],
         "text": "how well the computer keeps up"
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          268.0,
          270.0,
          20.0
         ],
         "text": "model path",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          290.0,
          268.0,
          455.0,
          20.0
         ],
         "text": "from dump, as are sample_rate, engine and the next"
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          290.0,
          270.0,
          20.0
         ],
         "text": "method name ins ratio outs ratio delay",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          290.0,
          290.0,
          455.0,
          20.0
         ],
         "text": "a ratio is samples a value"
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          312.0,
          270.0,
          20.0
         ],
         "text": "loaded path",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          290.0,
          312.0,
          455.0,
          20.0
         ],
         "text": "a model that was loaded by a message starts to play"
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          334.0,
          270.0,
          20.0
         ],
         "text": "error sentence",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          290.0,
          334.0,
          455.0,
          20.0
         ],
         "text": "what the console says when something is wrong"
        }
       },
       {
        "box": {
         "id": "obj-27",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          370.0,
          62.94872800000001,
          20.0
         ],
         "text": "See also",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-28",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15.0,
          432.0,
          61.0,
          22.0
         ],
         "text": "pcontrol"
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
          15.0,
          398.0,
          63.0,
          22.0
         ],
         "text": "help nn~"
        }
       },
       {
        "box": {
         "id": "obj-30",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          88.0,
          398.0,
          83.0,
          22.0
         ],
         "text": "help mc.nn~"
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
          181.0,
          398.0,
          79.0,
          22.0
         ],
         "text": "help nn.info"
        }
       },
       {
        "box": {
         "id": "obj-32",
         "maxclass": "message",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          270.0,
          398.0,
          110.0,
          22.0
         ],
         "text": "help mc.unpack~"
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "destination": [
          "obj-28",
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
          "obj-28",
          0
         ],
         "source": [
          "obj-30",
          0
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
          "obj-31",
          0
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
          "obj-32",
          0
         ]
        }
       }
      ]
     }
    }
   }
  ],
  "lines": [],
  "showrootpatcherontab": 0,
  "showontab": 0
 }
}
