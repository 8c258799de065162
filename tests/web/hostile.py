"""Pages that try to do harm where they are shown."""

LONG = "Donaudampfschifffahrt" * 1000

HOSTILE = {
    "skript.txt": (
        "<script>document.title='gekapert'</script> Brand in Wiesental\n12.05.2027, 8:10 Uhr\n\n"
        'Wiesental (dpa) - In Wiesental ist eine Halle abgebrannt. "><img src=x onerror=alert(1)> Nach Angaben der '
        "Polizei <b onmouseover=alert(2)>wurden vier Menschen</b> verletzt. javascript:alert(3) {{ 7 * 7 }} "
        "Die Feuerwehr war mit 40 Leuten da, teilte das Landratsamt <svg onload=alert(4)> mit.\n\n© Wiesenbote\n"
    ),
    "skript.html": (
        "<!doctype html><html lang=de><head><title>Halle in Wiesental brennt</title>"
        "<script>document.title='gekapert'</script></head><body><h1>Halle in Wiesental brennt</h1>"
        "<p>12. Mai 2027</p><p onclick=alert(1)>Fünf Menschen seien verletzt worden, sagte Feuerwehrchefin "
        "Ilse Brandt dem Wiesenkurier. „Die Halle war alt“, sagte Brandt &lt;script&gt;alert(2)&lt;/script&gt;.</p>"
        "<iframe src='https://elsewhere.example/'></iframe><img src='https://elsewhere.example/pixel.png'>"
        "<p>Nach Angaben der Polizei wurden vier Menschen verletzt.</p></body></html>"
    ),
    "richtung.txt": (
        "Streit um Brücke in Talheim\n13.05.2027\n\n"
        "Die Brücke sei \u202ernehcis thcin\u202c und müsse gesperrt werden, sagte Bauamtsleiter Udo Kern. "
        "Laut Gutachten \u2067geheim\u2069 fehlen 12 Bolzen.\n\n© Talheimer Blatt\n"
    ),
    "lang.txt": (
        f"Rekord in Langwedel\n14.05.2027\n\nDas Wort {LONG} sei das längste, sagte Lehrerin Berta Lang. "
        "Nach Angaben der Schule haben es 17 Kinder geschrieben.\n\n© Langwedeler Post\n"
    ),
    "zeichen.txt": (
        "🎉 Fest in Emmering\n15.05.2027\n\n"
        "👩‍👩‍👧‍👦 und 🇩🇪 kamen e\u0301in: Es seien 900 Gäste dagewesen, sagte Bürgermeisterin Zoë\u0301 Maier 🎈. "
        "„Schön wa\u0308r’s“, sagte Maier. Nach Angaben der Polizei blieben alle unverletzt. 🎆\n\n© Emmeringer Bote\n"
    ),
}
