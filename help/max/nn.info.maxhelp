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
   812.0736,
   636.0
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
       812.0736,
       610.0
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
          465.0742,
          28.0
         ],
         "text": "nn.info: tell what a model file says about itself",
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
         "text": "Reads a model file and sends what it says: rate, methods, attributes, ranges, training. The model never runs, so this is quick and safe while others play.",
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
          320.24980000000005,
          20.0
         ],
         "text": "drop a model file (.ts) on the left, or click to choose one"
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
         "text": "prepend read"
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "dictionary",
          ""
         ],
         "patching_rect": [
          15.0,
          295.0,
          400.0,
          22.0
         ],
         "text": "nn.info"
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
          35.0,
          220.0,
          42.0,
          22.0
         ],
         "text": "bang"
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          170.0,
          221.0,
          211.00780000000003,
          20.0
         ],
         "text": "bang - send what the file says again"
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
          35.0,
          252.0,
          74.0,
          22.0
         ],
         "text": "read violin"
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          170.0,
          253.0,
          282.42460000000005,
          20.0
         ],
         "text": "read model - read a model file without running it"
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          425.0,
          296.0,
          372.07360000000006,
          20.0
         ],
         "text": "argument: a model, which is read at once, such as  nn.info violin"
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "dict.view",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          350.0,
          330.0,
          220.0
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          575.0,
          136.75600000000003,
          20.0
         ],
         "text": "all of it, as a dictionary"
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "numinlets": 3,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          400.0,
          350.0,
          180.0,
          22.0
         ],
         "text": "route sample_rate done"
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "number",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          "bang"
         ],
         "patching_rect": [
          400.0,
          390.0,
          60.0,
          22.0
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          400.0,
          414.0,
          25.3972,
          20.0
         ],
         "text": "Hz"
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "button",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "bang"
         ],
         "patching_rect": [
          481.0,
          389.0,
          24.0,
          24.0
         ]
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          481.0,
          414.0,
          108.05320000000002,
          20.0
         ],
         "text": "done: that was all"
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "newobj",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          620.0,
          350.0,
          82.0,
          22.0
         ],
         "text": "print nn.info"
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          620.0,
          377.0,
          125.0,
          47.0
         ],
         "text": "all of it, one message each, on the Max console",
         "linecount": 3
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
          "obj-9",
          0
         ],
         "source": [
          "obj-10",
          0
         ],
         "midpoints": [
          44.5,
          247.0,
          24.5,
          247.0,
          24.5,
          290.0,
          24.5,
          290.0
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
          "obj-9",
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
          "obj-9",
          1
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
          "obj-20",
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
          "obj-22",
          0
         ],
         "source": [
          "obj-9",
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
       491.0
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
         "text": "a file in the search path, with or without .ts; it is read at once"
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
          110.0,
          339.7898800000001,
          20.0
         ],
         "text": "The first outlet sends a dictionary, the second the rest",
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
          15.0,
          136.0,
          270.0,
          20.0
         ],
         "text": "dictionary name",
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
          290.0,
          136.0,
          455.0,
          20.0
         ],
         "text": "all of it in a dictionary, for dict and dict.view"
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
          158.0,
          270.0,
          20.0
         ],
         "text": "model path",
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
          290.0,
          158.0,
          455.0,
          20.0
         ],
         "text": "the file that was read"
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
          180.0,
          270.0,
          20.0
         ],
         "text": "sample_rate hz where",
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
          290.0,
          180.0,
          455.0,
          20.0
         ],
         "text": "0 when the file does not state it, and what states it"
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
         "text": "method name ins ratio outs ratio delay",
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
         "text": "a ratio is samples a value; delay -1 is not stated"
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
         "text": "inputs method labels ...",
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
         "text": "what the inlets of the method mean; outputs: its outlets"
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
         "text": "attribute name settable types ...",
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
         "text": "settable is 1, or 0 when it can only be read"
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
         "text": "range name min max default",
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
         "text": "none where there is no limit"
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
         "text": "latents fact number ...",
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
         "text": "over held-out sounds, one number a latent: min, max, p05 ..."
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
         "text": "follows latent descriptor correlation",
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
         "text": "what each latent follows most, -1 to 1"
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
         "text": "json key value",
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
         "text": "one for each thing that luthier wrote into the file"
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
          356.0,
          270.0,
          20.0
         ],
         "text": "done",
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-28",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          290.0,
          356.0,
          455.0,
          20.0
         ],
         "text": "after the last one"
        }
       },
       {
        "box": {
         "id": "obj-29",
         "maxclass": "comment",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15.0,
          392.0,
          62.94872800000001,
          20.0
         ],
         "text": "See also",
         "fontface": 1
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
          15.0,
          454.0,
          61.0,
          22.0
         ],
         "text": "pcontrol"
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
          420.0,
          63.0,
          22.0
         ],
         "text": "help nn~"
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
          88.0,
          420.0,
          83.0,
          22.0
         ],
         "text": "help mc.nn~"
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
          181.0,
          420.0,
          89.0,
          22.0
         ],
         "text": "help mcs.nn~"
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
          280.0,
          420.0,
          61.0,
          22.0
         ],
         "text": "help dict"
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "destination": [
          "obj-30",
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
          "obj-30",
          0
         ],
         "source": [
          "obj-32",
          0
         ]
        }
       },
       {
        "patchline": {
         "destination": [
          "obj-30",
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
          "obj-30",
          0
         ],
         "source": [
          "obj-34",
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
