#!/usr/bin/env python3
"""Time and peak memory of importing a large CSV and a large workbook.

    import.py CXMAT FOLDER [MEGABYTES OF CSV] [MEGABYTES OF XLSX]
"""
import os
import random
import sys
import time
import zipfile

cxmat, folder = sys.argv[1:3]
csv_size = int(sys.argv[3] if len(sys.argv) > 3 else 200) * 1_000_000
xlsx_size = int(sys.argv[4] if len(sys.argv) > 4 else 50) * 1_000_000
questionnaire = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../import/counter.yaml")
os.makedirs(folder, exist_ok=True)
chance = random.Random(20260)
HEAD = ["id", "submitdate", "lastpage", "startlanguage", "role", "ctr01", "ctr02", "ctr03", "ctr04", "ctr05"]
REMARKS = ["", "", "", "mehr Zeit für Rückfragen", "ein eigener Platz; und Ruhe", "zweimal gefragt, keine Antwort"]


def row(number):
    return [str(number), "2026-03-01 10:00:00" if chance.random() < 0.95 else "", "2", "de",
            chance.choice(["Verkauf", "Lager", "Büro"]), str(chance.randint(1, 4)), str(chance.randint(1, 4)),
            chance.choice(["shop", "chat", "shop letter", ""]), str(chance.randint(0, 60)),
            f"{chance.choice(REMARKS)} {chance.getrandbits(64):x}"]


def write_csv(path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(",".join(f'"{each}"' for each in HEAD) + "\r\n")
        number = written = 0
        while written < csv_size:
            number += 1
            line = ",".join(f'"{each}"' for each in row(number)) + "\r\n"
            written += len(line.encode())
            file.write(line)
    return number


def write_xlsx(path):
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
                         f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        archive.writestr("xl/workbook.xml", f'<workbook {main} xmlns:r="{office}"><sheets><sheet name="Data" '
                         'sheetId="1" r:id="r1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}/relationships">'
                         f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
                         '</Relationships>')
        number = 0
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet {main}><sheetData>'.encode())
            sheet.write(line_of(1, HEAD))
            while archive.fp.tell() < xlsx_size:
                number += 1
                sheet.write(line_of(number + 1, row(number)))
            sheet.write(b"</sheetData></worksheet>")
    return number


def line_of(number, cells):
    text = "".join(f'<c r="{chr(65 + column)}{number}"><v>{value}</v></c>' if value.isdigit() else
                   f'<c r="{chr(65 + column)}{number}" t="inlineStr"><is><t>{value}</t></is></c>'
                   for column, value in enumerate(cells))
    return f'<row r="{number}">{text}</row>'.encode()


def measure(path, rows):
    start = time.monotonic()
    done = os.posix_spawn(cxmat, [cxmat, "-q", "import", path, "--questionnaire", questionnaire, "--groups",
                                  "role", "-o", f"{folder}/out.csv"], os.environ,
                          file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, used = os.wait4(done, 0)
    seconds = time.monotonic() - start
    assert status == 0, status
    size = os.path.getsize(path) / 1e6
    print(f"{os.path.basename(path):10} {size:6.0f} MB {rows:9} rows {seconds:6.2f} s "
          f"{used.ru_maxrss / 1024:6.0f} MiB peak, {os.path.getsize(folder + '/out.csv') / 1e6:.0f} MB written")


for name, write in (("big.csv", write_csv), ("big.xlsx", write_xlsx)):
    path = f"{folder}/{name}"
    count_file = path + ".rows"
    if not os.path.exists(count_file):
        open(count_file, "w").write(str(write(path)))
    measure(path, int(open(count_file).read()))
