"""Exports as the survey platforms write them, made up from known answers.

Each writer takes respondents and gives the bytes of a file. A respondent is a dict: `id`, `role`,
the ids of questions (a choice's name; a list of names; a number; a text; None where left empty), and
`kind`: "complete", "incomplete" or "test" where the platform knows such rows.
"""
import csv
import io
import json
import zipfile
from xml.sax.saxutils import escape

EXTENT = ["1", "2", "3", "4", "na", "dk"]
CHANNELS = ["shop", "letter", "chat"]
LABELS = {
    "de": {"1": "gar nicht", "2": "teilweise", "3": "weitgehend, mit Lücken", "4": "vollständig",
           "na": "trifft hier nicht zu", "dk": "weiß nicht",
           "shop": "im Laden", "letter": "Brief, Fax", "chat": "Chat"},
    "en": {"1": "not at all", "2": "partly", "3": "largely, with gaps", "4": "fully",
           "na": "does not apply here", "dk": "don't know",
           "shop": "in the shop", "letter": "letter, fax", "chat": "chat"},
}
TEXTS = {
    "de": {"ctr01": "Wie klar ist, wer für Beschwerden zuständig ist?",
           "ctr02": "Werden Rückmeldungen weitergegeben?",
           "ctr03": "Wo hören Sie Rückmeldungen?",
           "ctr04": "Wie viele Gespräche hatten Sie heute?",
           "ctr05": "Was fehlt Ihnen?"},
    "en": {"ctr01": "How clear is who is responsible for complaints?",
           "ctr02": "Is feedback passed on?",
           "ctr03": "Where do you hear feedback?",
           "ctr04": "How many talks did you have today?",
           "ctr05": "What do you lack?"},
}


def text_of(rows, delimiter=",", line="\r\n", quoting=csv.QUOTE_MINIMAL):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=line, quoting=quoting).writerows(rows)
    return out.getvalue()


def shown(value):
    return "" if value is None else str(value)


def label(value, language):
    return "" if value is None else LABELS[language][value]


def chosen(person, channel):
    return person["ctr03"] is not None and channel in person["ctr03"]


def workbook(rows):
    """A workbook with one sheet: shared strings as Excel writes them, numbers as 3.0 now and then."""
    strings, cells = [], []
    for number, row in enumerate(rows, 1):
        line = []
        for column, value in enumerate(row):
            name = f"{chr(65 + column // 26 - 1) if column >= 26 else ''}{chr(65 + column % 26)}{number}"
            if value in ("", None):
                continue
            if isinstance(value, float):
                line.append(f'<c r="{name}" s="1"><v>{value}</v></c>')
            elif isinstance(value, int):
                line.append(f'<c r="{name}"><v>{value}.0</v></c>')
            else:
                strings.append(value)
                line.append(f'<c r="{name}" t="s"><v>{len(strings) - 1}</v></c>')
        cells.append(f'<row r="{number}">{"".join(line)}</row>')
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{office}"><sheets><sheet name="Sheet1" '
        'sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="r3" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet {main}><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst {main}>' + "".join(
            f'<si><t xml:space="preserve">{escape(each)}</t></si>' for each in strings) + "</sst>",
        "xl/worksheets/sheet1.xml": f'<worksheet {main}><sheetData>{"".join(cells)}</sheetData>'
        '</worksheet>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + part)
    return file.getvalue()


# --- LimeSurvey

def limesurvey(people, headings, answers, language="de"):
    base = {"codes": ["id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp",
                      "ipaddr", "token"],
            "texts": {"de": ["Antwort ID", "Datum Abgeschickt", "Letzte Seite", "Start-Sprache",
                             "Zufallsstartwert", "Datum gestartet", "Datum letzte Aktivität",
                             "IP-Adresse", "Zugangscode"],
                      "en": ["Response ID", "Date submitted", "Last page", "Start language", "Seed",
                             "Date started", "Date last action", "IP address", "Access code"]}}
    texts = TEXTS[language]
    codes = (["role", "ctr01", "ctr02"] + [f"ctr03[{each}]" for each in CHANNELS]
             + ["ctr04", "ctr05"])
    words = (["role", texts["ctr01"], texts["ctr02"]]
             + [f"{texts['ctr03']} [{LABELS[language][each]}]" for each in CHANNELS]
             + [texts["ctr04"], texts["ctr05"]])
    head = {"codes": base["codes"] + codes,
            "texts": base["texts"][language] + words,
            "both": [f"{code}. {word}" for code, word in zip(
                base["codes"] + codes, base["texts"][language] + words)]}[headings]
    yes, no = ("Ja", "Nein") if language == "de" else ("Yes", "No")
    rows = [head + ["interviewtime"]]
    for number, person in enumerate(people, 1):
        done = "2026-03-01 10:00:00" if person["kind"] == "complete" else ""
        cells = [number, done, 2, language, 1234, "2026-03-01 09:50:00", "2026-03-01 10:00:00",
                 "192.0.2.7", person["id"], person["role"]]
        if answers == "codes":
            cells += [shown(person["ctr01"]), shown(person["ctr02"])]
            cells += ["Y" if chosen(person, each) else "" for each in CHANNELS]
        else:
            cells += [label(person["ctr01"], language), label(person["ctr02"], language)]
            cells += ["" if person["ctr03"] is None else yes if chosen(person, each) else no
                      for each in CHANNELS]
        rows.append(cells + [shown(person["ctr04"]), shown(person["ctr05"]), "61.5"])
    return ("\ufeff" + text_of(rows, ";" if headings == "both" else ",", quoting=csv.QUOTE_ALL)
            + "\r\n").encode()


def limesurvey_vv(people):
    codes = (["id", "token", "submitdate", "lastpage", "startlanguage", "role", "ctr01", "ctr02"]
             + [f"ctr03_{each}" for each in CHANNELS] + ["ctr04", "ctr05"])
    rows = [["Antwort ID", "Zugangscode", "Datum"] + ["Text"] * (len(codes) - 3), codes]
    for number, person in enumerate(people, 1):
        done = "2026-03-01 10:00:00" if person["kind"] == "complete" else "{question_not_shown}"
        ticks = ["" if person["ctr03"] is None or not chosen(person, each) else "Y"
                 for each in CHANNELS]
        free = shown(person["ctr05"]).replace("{", "{lbrace}").replace("\n", "{newline}").replace(
            "\t", "{tab}").replace('"', "{quote}")
        rows.append([str(number), person["id"], done, "2", "de", person["role"],
                     shown(person["ctr01"]), shown(person["ctr02"])] + ticks
                    + [shown(person["ctr04"]), free])
    return "".join("\t".join(row) + "\n" for row in rows).encode()


# --- Qualtrics

def qualtrics(people, values="codes", split=True, legacy=False, language="de"):
    meta = [("StartDate", "Anfangsdatum", "startDate"), ("EndDate", "Enddatum", "endDate"),
            ("Status", "Antworttyp", "status"), ("IPAddress", "IP-Adresse", "ipAddress"),
            ("Progress", "Aktueller Stand", "progress"),
            ("Duration (in seconds)", "Dauer (in Sekunden)", "duration"),
            ("Finished", "Beendet", "finished"), ("RecordedDate", "Erfassungsdatum", "recordedDate"),
            ("ResponseId", "Antwort-ID", "_recordId"),
            ("RecipientLastName", "Nachname des Empfängers", "recipientLastName"),
            ("RecipientFirstName", "Vorname des Empfängers", "recipientFirstName"),
            ("RecipientEmail", "E-Mail des Empfängers", "recipientEmail"),
            ("ExternalReference", "Externe Datenreferenz", "externalDataReference"),
            ("LocationLatitude", "Breitengrad des Standorts", "locationLatitude"),
            ("LocationLongitude", "Längengrad des Standorts", "locationLongitude"),
            ("DistributionChannel", "Verteilungskanal", "distributionChannel"),
            ("UserLanguage", "Benutzersprache", "userLanguage")]
    if legacy:
        meta = [("V1", "ResponseID", ""), ("V3", "Name", ""), ("V5", "EmailAddress", ""),
                ("V6", "IPAddress", ""), ("V7", "Status", ""), ("V8", "StartDate", ""),
                ("V9", "EndDate", ""), ("V10", "Finished", "")]
    texts = TEXTS[language]
    asked = [("ctr01", texts["ctr01"], "QID1"), ("ctr02", texts["ctr02"], "QID2")]
    if split:
        asked += [(f"ctr03_{n}", f"{texts['ctr03']} - Ausgewählte Antwort - {LABELS[language][each]}"
                   if language == "de" else f"{texts['ctr03']} - Selected Choice - {LABELS[language][each]}",
                   f"QID3-{n}") for n, each in enumerate(CHANNELS, 1)]
    else:
        asked += [("ctr03", texts["ctr03"], "QID3")]
    asked += [("ctr04", texts["ctr04"], "QID4_TEXT"), ("ctr05", texts["ctr05"], "QID5_TEXT"),
              ("role", "role", "role")]
    rows = [[each[0] for each in meta + asked], [each[1] for each in meta + asked]]
    if not legacy:
        rows.append([json.dumps({"ImportId": each[2]}, separators=(",", ":")) for each in meta + asked])
    for number, person in enumerate(people):
        finished = person["kind"] != "incomplete"
        test = person["kind"] == "test"
        status = "2" if values == "codes" else "Umfragetest"
        fine = "0" if values == "codes" else "IP-Adresse"
        if legacy:
            cells = [person["id"], "Ada Muster", "ada@example.org", "192.0.2.1", "2" if test else "0",
                     "2026-03-01 09:00:00", "2026-03-01 10:00:00", "1" if finished else "0"]
        else:
            cells = ["2026-03-01 09:00:00", "2026-03-01 10:00:00", status if test else fine,
                     "192.0.2.1", "100" if finished else "40", "61.5",
                     ("1" if finished else "0") if values == "codes" else "Wahr" if finished else "Falsch",
                     f"2026-03-01 10:{number % 60:02}:00", person["id"], "Muster", "Ada",
                     "ada@example.org", "", "48.1", "11.5", "email", "DE"]
        for question in ("ctr01", "ctr02"):
            value = person[question]
            cells.append(shown(value) if values == "codes" else label(value, language))
        if split:
            cells += [("1" if values == "codes" else LABELS[language][each]) if chosen(person, each) else ""
                      for each in CHANNELS]
        else:
            cells.append(",".join(each if values == "codes" else LABELS[language][each]
                                  for each in person["ctr03"] or []))
        rows.append(cells + [shown(person["ctr04"]), shown(person["ctr05"]), person["role"]])
    return (("\ufeff" if legacy else "") + text_of(rows, line="\n")).encode()


# --- The ones that know texts only

def surveymonkey(people, language="en"):
    texts = TEXTS[language]
    rows = [["Respondent ID", "Collector ID", "Date Created", "Date Modified", "IP Address",
             "Email Address", "First Name", "Last Name", "Custom Data 1", "role",
             f"<strong>{texts['ctr01']}</strong>", texts["ctr02"], texts["ctr03"], "", "",
             texts["ctr04"], texts["ctr05"]],
            [""] * 9 + ["Response", "Response", "Response"] + [LABELS[language][each] for each in CHANNELS]
            + ["Open-Ended Response", "Open-Ended Response"]]
    for person in people:
        rows.append([person["id"], "4711", "03/01/2026 09:00:00 AM", "03/01/2026 10:00:00 AM",
                     "192.0.2.1", "ada@example.org", "Ada", "Muster", "", person["role"],
                     label(person["ctr01"], language), label(person["ctr02"], language)]
                    + [LABELS[language][each] if chosen(person, each) else "" for each in CHANNELS]
                    + [shown(person["ctr04"]), shown(person["ctr05"])])
    return text_of(rows).encode()


def google_rows(people, language, stamp):
    texts = TEXTS[language]
    head = ["Zeitstempel" if language == "de" else "Timestamp",
            "E-Mail-Adresse" if language == "de" else "Email Address", "role",
            f"[ctr01] {texts['ctr01']}", texts["ctr02"], texts["ctr03"], texts["ctr04"], texts["ctr05"]]
    rows = [head]
    for person in people:
        rows.append([stamp, "ada@example.org", person["role"],
                     label(person["ctr01"], language), label(person["ctr02"], language),
                     ", ".join(LABELS[language][each] for each in person["ctr03"] or []),
                     person["ctr04"] if person["ctr04"] is not None else "", shown(person["ctr05"])])
    return rows


def googleforms(people):
    return text_of(google_rows(people, "de", "01.03.2026 10:00:00"), line="\n").encode()


def googleforms_xlsx(people):
    return workbook(google_rows(people, "en", 46082.416666667))


def msforms_rows(people, language, stamp):
    texts = TEXTS[language]
    head = {"de": ["ID", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name"],
            "en": ["ID", "Start time", "Completion time", "Email", "Name"]}[language]
    rows = [head + ["role", texts["ctr01"].replace(" ", "\u00a0", 1), texts["ctr02"] + "\r\n",
                    texts["ctr03"], texts["ctr04"], texts["ctr05"]]]
    for number, person in enumerate(people, 1):
        rows.append([number, stamp, stamp, "anonym" if language == "de" else "anonymous", "",
                     person["role"], label(person["ctr01"], language), label(person["ctr02"], language),
                     "".join(LABELS[language][each] + ";" for each in person["ctr03"] or []),
                     person["ctr04"] if person["ctr04"] is not None else "", shown(person["ctr05"])])
    return rows


def msforms_xlsx(people):
    return workbook(msforms_rows(people, "en", 46082.416666667))


def msforms_csv(people):
    """As German Excel saves the workbook: semicolons, Windows-1252."""
    return text_of(msforms_rows(people, "de", "01.03.2026 10:00"), ";").encode("cp1252")


# --- KoboToolbox and ODK Central

def kobo(people):
    head = ["start", "end", "about/role", "daily/ctr01", "daily/ctr02", "daily/ctr03"] + [
        f"daily/ctr03/{each}" for each in CHANNELS] + ["daily/ctr04", "daily/ctr05", "_id", "_uuid",
        "_submission_time", "_validation_status", "_notes", "_status", "_submitted_by", "__version__",
        "_tags", "_index"]
    rows = [head]
    for number, person in enumerate(people, 1):
        ticks = ["" if person["ctr03"] is None else "1" if chosen(person, each) else "0"
                 for each in CHANNELS]
        rows.append(["2026-03-01T09:00:00.000+01:00", "2026-03-01T10:00:00.000+01:00", person["role"],
                     shown(person["ctr01"]), shown(person["ctr02"]), " ".join(person["ctr03"] or [])]
                    + ticks + [shown(person["ctr04"]), shown(person["ctr05"]), 100 + number,
                               person["id"], "2026-03-01T09:00:01",
                               "Not approved" if person["kind"] == "test" else "", "", "submitted_via_web",
                               "ada", "v1", "", number])
    return text_of(rows, ";", quoting=csv.QUOTE_ALL).encode()


def odk(people):
    head = ["SubmissionDate", "meta-instanceID", "about-role", "daily-ctr01", "daily-ctr02", "daily-ctr03",
            "daily-ctr04", "daily-ctr05", "KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent",
            "AttachmentsExpected", "Status", "ReviewState", "DeviceID", "Edits", "FormVersion"]
    rows = [head]
    for person in people:
        rows.append(["2026-03-01T09:00:00.000Z", person["id"], person["role"], shown(person["ctr01"]),
                     shown(person["ctr02"]), " ".join(person["ctr03"] or []), shown(person["ctr04"]),
                     shown(person["ctr05"]), person["id"], "5", "Ada Muster", "0", "0", "",
                     "rejected" if person["kind"] == "test" else "", "dev1", "0", "v1"])
    return text_of(rows, line="\n").encode()


# --- SoSci Survey, Unipark: variables of their own, with a map file

def sosci(people):
    head = ["CASE", "SERIAL", "REF", "QUESTNNR", "MODE", "STARTED", "RO01", "AB01", "AB02", "AB03",
            "AB03_01", "AB03_02", "AB03_03", "AB04_01", "AB05_01", "TIME001", "TIME_SUM", "MAILSENT",
            "LASTDATA", "FINISHED", "Q_VIEWER", "LASTPAGE", "MAXPAGE", "MISSING", "MISSREL", "TIME_RSI",
            "DEG_TIME"]
    code = {"1": "1", "2": "2", "3": "3", "4": "4", "na": "-1", "dk": "-2", None: "-9"}
    rows = [head]
    for person in people:
        picked = person["ctr03"]
        ticks = ["-9" if picked is None else "2" if each in picked else "1" for each in CHANNELS]
        rows.append([person["id"], "", "", "base", "debug" if person["kind"] == "test" else "interview",
                     "2026-03-01 09:00:00", person["role"], code[person["ctr01"]], code[person["ctr02"]],
                     "-9" if picked is None else len(picked)] + ticks
                    + [shown(person["ctr04"]), shown(person["ctr05"]), 30, 61, "", "2026-03-01 10:00:00",
                       0 if person["kind"] == "incomplete" else 1, 0, 3, 3, 0, 0, "1.1", 0])
    return text_of(rows, "\t", quoting=csv.QUOTE_ALL).encode("utf-16")


SOSCI_MAP = """cxmat: 1
import:
  from: sosci
  columns:
    - {heading: RO01, group: role}
    - {heading: AB01, question: ctr01}
    - {heading: AB02, question: ctr02}
    - {heading: AB03, ignore: true}
    - {heading: AB03_01, question: ctr03, option: shop}
    - {heading: AB03_02, question: ctr03, option: letter}
    - {heading: AB03_03, question: ctr03, option: chat}
    - {heading: AB04_01, question: ctr04}
    - {heading: AB05_01, question: ctr05}
  values:
    ctr01: {"-1": na, "-2": dk}
    ctr02: {"-1": na, "-2": dk}
"""


def unipark(people):
    head = ["lfdn", "external_lfdn", "tester", "dispcode", "lastpage", "quality", "duration", "c_0001",
            "v_10", "v_11", "v_12", "v_13", "v_14", "v_15", "v_16", "browser", "referer", "rts1",
            "datetime", "date_of_last_access"]
    code = {"1": "1", "2": "2", "3": "3", "4": "4", "na": "5", "dk": "6", None: "0"}
    rows = [head]
    for person in people:
        picked = person["ctr03"] or []
        rows.append([person["id"], "", "1" if person["kind"] == "test" else "0",
                     "22" if person["kind"] == "incomplete" else "31", "99", "", "61", person["role"],
                     code[person["ctr01"]], code[person["ctr02"]]]
                    + ["1" if each in picked else "0" for each in CHANNELS]
                    + [shown(person["ctr04"]) or "-99", shown(person["ctr05"]) or "-99", "Firefox", "",
                       "12", "2026-03-01 09:00:00", "2026-03-01 10:00:00"])
    return text_of(rows, ";", quoting=csv.QUOTE_ALL).encode("cp1252")


UNIPARK_MAP = """cxmat: 1
import:
  columns:
    - {heading: c_0001, group: role}
    - {heading: v_10, question: ctr01}
    - {heading: v_11, question: ctr02}
    - {heading: v_12, question: ctr03, option: shop}
    - {heading: v_13, question: ctr03, option: letter}
    - {heading: v_14, question: ctr03, option: chat}
    - {heading: v_15, question: ctr04}
    - {heading: v_16, question: ctr05}
  values:
    ctr01: {"5": na, "6": dk}
    ctr02: {"5": na, "6": dk}
"""


# --- Typeform, formr, SurveyJS, a table of one's own

def typeform(people, language="en"):
    texts = TEXTS[language]
    rows = [["#", "role", texts["ctr01"], f"<em>{texts['ctr02']}</em>"]
            + [LABELS[language][each] for each in CHANNELS]
            + [texts["ctr04"], texts["ctr05"], "Response Type", "Start Date (UTC)", "Stage Date (UTC)",
               "Submit Date (UTC)", "Network ID", "Tags"]]
    for person in people:
        rows.append([person["id"], person["role"], label(person["ctr01"], language),
                     label(person["ctr02"], language)]
                    + [LABELS[language][each] if chosen(person, each) else "" for each in CHANNELS]
                    + [shown(person["ctr04"]), shown(person["ctr05"]),
                       "started" if person["kind"] == "incomplete" else "completed",
                       "2026-03-01 09:00:00", "", "2026-03-01 10:00:00", "abcdef", ""])
    return text_of(rows, line="\n").encode()


def formr_rows(people):
    for person in people:
        yield {"session": person["id"], "created": "2026-03-01 09:00:00", "modified": "2026-03-01 09:30:00",
               "ended": None if person["kind"] == "incomplete" else "2026-03-01 10:00:00",
               "expired": None, "role": person["role"], "ctr01": person["ctr01"], "ctr02": person["ctr02"],
               "ctr03": None if person["ctr03"] is None else ", ".join(person["ctr03"]),
               "ctr04": person["ctr04"], "ctr05": person["ctr05"]}


def formr_json(people):
    return json.dumps(list(formr_rows(people)), indent=4, ensure_ascii=False).encode()


def formr_csv_german(people):
    rows = list(formr_rows(people))
    return text_of([list(rows[0])] + [[shown(each) for each in row.values()] for row in rows], ";",
                   quoting=csv.QUOTE_ALL).encode()


def surveyjs_rows(people):
    """Where somebody commented, the answer is an object."""
    for number, person in enumerate(people):
        row = {"role": person["role"]}
        for question in ("ctr01", "ctr02"):
            if person[question] is not None:
                row[question] = int(person[question]) if person[question].isdigit() else person[question]
        if number % 5 == 0 and "ctr01" in row:
            row["ctr01"] = {"value": row["ctr01"], "comment": "so seit Mai"}
        for question in ("ctr03", "ctr04", "ctr05"):
            if person[question] not in (None, []):
                row[question] = person[question]
        yield row


def surveyjs(people):
    return json.dumps(list(surveyjs_rows(people)), ensure_ascii=False).encode()


def surveyjs_lines(people):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in surveyjs_rows(people)).encode()


def german_excel_rows(people):
    rows = [["Teilnehmer", "E-Mail", "role", "CTR-01", "CTR-02"] + [f"ctr03_{each}" for each in CHANNELS]
            + ["ctr04", "ctr05"]]
    for person in people:
        second = person["ctr02"]
        if second is not None:
            second = f"{second} - {label(second, 'de')}" if second.isdigit() else label(second, "de")
        rows.append([person["id"], "ada@example.org", person["role"], label(person["ctr01"], "de"),
                     shown(second)]
                    + ["" if person["ctr03"] is None else "1" if chosen(person, each) else "0"
                       for each in CHANNELS]
                    + [shown(person["ctr04"]), shown(person["ctr05"])])
    return rows


def german_excel(people):
    return text_of(german_excel_rows(people), ";").encode("cp1252")


def unicode_text(people):
    """"Unicode text" of Excel: UTF-16 with tabs."""
    return text_of(german_excel_rows(people), "\t").encode("utf-16")
