"""A reader's judgement: kept, counted, undone."""

import httpx
import pytest


@pytest.fixture
def story(desk):
    """Return the twin of the bundled story as it stands now."""

    def current():
        row = max(desk.json("/index.json")["stories"], key=lambda one: one["reports"])
        return desk.json(f"/stories/{row['id']}.json")["stories"][0]

    return current


def _says(story):
    return {claim["says"]: claim for question in story["questions"] for claim in question["claims"]}


def _claims(story):
    return sum(len(question["claims"]) for question in story["questions"])


def _reports(story, says):
    return len(_says(story)[says]["reports"])


def test_a_rejected_statement_leaves_its_claim_and_comes_back(desk, visit, story):
    said = "Es habe keine Hinweise auf Schäden gegeben"
    before = story()
    page = visit(desk, f"/stories/{before['id']}/claims/{_says(before)[said]['id']}")
    article = page.locator(".judge article", has_text="Rauschach-Zeitung")
    article.get_by_label("Why").fill("So steht es da nicht.")
    article.get_by_role("button", name="It isn't said so").click()
    page.wait_for_url("**/stories/*?judged=1")
    assert "Your judgement is kept" in page.get_by_role("status").inner_text()
    desk.wait()
    wordings = [w["text"] for one in _says(story()).values() for made in one["statements"] for w in made["words"]]
    assert said not in wordings

    page.get_by_role("link", name="Judgements").click()
    assert "So steht es da nicht." in page.locator(".judgements li").inner_text()
    assert "applied" in page.locator(".judgements .meta").first.inner_text()
    page.get_by_role("button", name="Undo").click()
    page.wait_for_url("**/judgements")
    desk.wait()
    page.reload()
    assert "undone" in page.locator(".judgements li").last.inner_text()
    assert story() == before


def test_two_claims_become_one_and_one_two(desk, visit, story):
    one, other = "Es habe keine Hinweise auf Schäden gegeben", "Sie seien in zwei Schulen untergebracht."
    before = story()
    page = visit(desk, f"/stories/{before['id']}/claims/{_says(before)[one]['id']}")
    page.get_by_text("Another claim asserts the same").click()
    page.get_by_label("Which one").select_option(_says(before)[other]["id"])
    page.get_by_role("button", name="Make them one claim").click()
    page.wait_for_url("**/stories/*?judged=1")
    desk.wait()
    merged = story()
    assert _claims(merged) == _claims(before) - 1
    (whole,) = [claim for claim in _says(merged).values() if claim["judgements"]]
    assert len(whole["reports"]) >= max(_reports(before, one), _reports(before, other))

    page.goto(f"{desk.url}/stories/{merged['id']}/claims/{whole['id']}")
    page.get_by_text("Some of it is another claim").click()
    page.locator(".choices input").first.check()
    page.get_by_role("button", name="Make these a claim of their own").click()
    page.wait_for_url("**/stories/*?judged=1")
    desk.wait()
    assert _claims(story()) == _claims(before)


def test_a_corrected_source_stands_in_the_chain(desk, visit, story):
    before = story()
    claim = next(
        one
        for one in _says(before).values()
        if any(hop["name"] == "Ewald Trappe" for hop in one["statements"][0]["chain"])
    )
    page = visit(desk, f"/stories/{before['id']}/claims/{claim['id']}")
    article = page.locator(".judge article").first
    article.get_by_text("Correct it", exact=True).click()
    article.get_by_label("Who says it").fill("Henrik Oltrop")
    article.get_by_role("button", name="Correct it so").click()
    page.wait_for_url("**/stories/*?judged=1")
    desk.wait()
    corrected = [made for one in _says(story()).values() for made in one["statements"] if made["rule"] == "judgement"]
    assert [made["chain"][-1]["name"] for made in corrected] == ["Henrik Oltrop"]


def test_words_that_dont_stand_there_correct_nothing(desk, visit, story):
    before = story()
    claim = before["questions"][0]["claims"][0]
    with httpx.Client(base_url=desk.url, timeout=60) as client:
        token = client.get("/upload").text.split('name="token" value="')[1].split('"')[0]
        attribution = next(made["attribution"] for made in claim["statements"] if made["attribution"])
        form = {"token": token, "story": before["id"], "claim": claim["id"], "attribution": attribution}
        wrong = client.post("/judgements", data={**form, "kind": "correct", "source": "Niemand Hier"})
        assert wrong.status_code == 400
        assert "stand in the report" in wrong.text
        for data in (
            {"kind": "undo"},
            {"kind": "nonsense"},
            {"kind": "split_claim"},
            {"kind": "merge_claims", "other": "c-999"},
            {"kind": "reject", "attribution": "a-0-1"},
            {"kind": "merge_sources", "name": "Polizei"},
        ):
            assert client.post("/judgements", data={**form, **data}).status_code == 400, data
        assert client.post("/judgements", data={**form, "kind": "reject", "story": "s-0"}).status_code == 404
        assert client.post("/judgements/undo", data={"token": token, "judgement": "j-0"}).status_code == 404
        assert client.post("/judgements", data={**form, "kind": "reject", "token": "x"}).status_code == 403
    assert desk.json("/judgements.json")["judgements"] == []


def test_two_names_become_one_party(desk, visit):
    page = visit(desk, "/source?name=Kreisklinik")
    page.get_by_text("Another name means the same party").click()
    page.get_by_label("Its other name").fill("Renate Kupfer")
    page.get_by_role("button", name="Make them one party").click()
    page.wait_for_url("**/source?**judged=1")
    desk.wait()
    keys = {desk.json(f"/source.json?name={name}")["source"]["id"] for name in ("Kreisklinik", "Renate%20Kupfer")}
    assert len(keys) == 1
