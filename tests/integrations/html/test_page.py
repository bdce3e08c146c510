# SPDX-License-Identifier: MIT
"""The page of `netuse export html` in a real browser (Debian's Chromium): what it shows, its keys, and that its console stays empty.

NETUSE names the command; NETUSE_SCREENSHOTS a folder for pictures to look at.
"""
import json
import os
import pathlib
import subprocess

import pytest

webdriver = pytest.importorskip("selenium.webdriver")
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

NETUSE = os.environ["NETUSE"]
FIXTURES = pathlib.Path(__file__).parents[2] / "fixtures"
OUTAGE = FIXTURES / "outage.json"


def export(folder, *words):
    page = folder / "page.html"
    done = subprocess.run([NETUSE, *words, "export", "html", "-o", page], capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return page


@pytest.fixture(scope="module")
def browser():
    options = webdriver.ChromeOptions()
    for word in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1400,900"):
        options.add_argument(word)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    made = webdriver.Chrome(options=options)
    yield made
    made.quit()


@pytest.fixture
def visit(browser, request):
    """Opens a page; at the end nothing may stand in the console, nor may anything have been asked for elsewhere."""

    def opened(page):
        browser.get(page.as_uri())
        return browser

    yield opened
    picture(browser, request.node.name)
    assert browser.get_log("browser") == []
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0


def picture(browser, name):
    folder = os.environ.get("NETUSE_SCREENSHOTS")
    if folder:
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        browser.save_screenshot(f"{folder}/{name}.png")


def rows(browser, label="connections"):
    found = browser.find_elements(By.CSS_SELECTOR, f"[aria-label='{label}'] > .row:not(.head)")
    return [row for row in found if row.is_displayed()]


def press(browser, *keys):
    ActionChains(browser).send_keys(*keys).perform()


def answer(*words):
    return json.loads(subprocess.run([NETUSE, "--format", "json", *words], capture_output=True, text=True, check=True).stdout)


def test_host_has_its_connections(visit, tmp_path):
    source = FIXTURES / "system" / "good-users.json"
    browser = visit(export(tmp_path, "--source", f"recording:{source}"))
    shown = rows(browser)
    expected = answer("--source", f"recording:{source}")
    assert len(shown) == len(expected)
    assert [row.find_elements(By.CLASS_NAME, "cell")[1].get_attribute("textContent") for row in shown][:2] == [
        row["RemoteName"] for row in expected
    ][:2]


def test_timeline_has_lanes_and_changes(visit, tmp_path):
    browser = visit(export(tmp_path, "--source", f"recording:{OUTAGE}"))
    lanes = [lane.text for lane in browser.find_elements(By.CSS_SELECTOR, ".lane > .name")]
    assert "\\\\nas.example\\media (/srv/media)" in lanes
    changes = browser.find_elements(By.CSS_SELECTOR, ".changes li")
    assert "2026-11-22 09:00:10" in changes[0].text and "Disconnected" in changes[0].text
    span = browser.find_element(By.CSS_SELECTOR, ".span.warn")
    assert "2026-11-22 09:00:10 to " in span.get_attribute("title")
    span.click()
    assert "TCP status" in browser.find_element(By.CSS_SELECTOR, "section > [role=status].faint").text
    before = browser.find_element(By.CLASS_NAME, "stage").rect["width"]
    browser.find_element(By.CSS_SELECTOR, "[aria-label=wider]").click()
    assert browser.find_element(By.CLASS_NAME, "stage").rect["width"] == pytest.approx(2 * before, rel=0.1)


def test_gap_is_drawn_where_nothing_was_recorded(visit, tmp_path):
    frames = [f"2026-11-22T09:{minute:02}:00Z" for minute in (0, 1, 2, 3, 33, 34)]
    recording = tmp_path / "gap.json"
    mounts = ["//srv/share /mnt/z cifs rw,relatime,vers=3.1.1,username=ann,addr=192.0.2.1 0 0"]
    recording.write_text(json.dumps({"format": "netuse-recording", "version": 1, "host": "h", "backend": "samba", "frames": [
        {"at": at, "evidence": {"/proc/self/mounts": {"lines": mounts}}} for at in frames]}))
    browser = visit(export(tmp_path, "--source", f"recording:{recording}"))
    gap = browser.find_element(By.CLASS_NAME, "gap")
    assert "09:03:00 to 2026-11-22 09:33:00" in gap.get_attribute("title")
    assert len(browser.find_elements(By.CLASS_NAME, "span")) == 2


def test_keyboard_alone_is_enough(visit, tmp_path):
    browser = visit(export(tmp_path, "--source", f"recording:{OUTAGE}"))
    press(browser, "/")
    press(browser, "projects")
    assert [row.find_element(By.CLASS_NAME, "cell").text for row in rows(browser)] == ["/mnt/projects"]
    press(browser, *[Keys.BACKSPACE] * len("projects"))
    all_rows = rows(browser)
    assert len(all_rows) > 1
    browser.execute_script("arguments[0].focus()", all_rows[0])
    press(browser, Keys.ARROW_DOWN)
    assert browser.switch_to.active_element == all_rows[1]
    press(browser, Keys.ENTER)
    detail = browser.find_element(By.ID, "detail")
    assert detail.is_displayed() and "/proc/self/mounts line" in detail.text
    press(browser, Keys.ESCAPE)
    assert not detail.is_displayed()
    assert browser.switch_to.active_element == all_rows[1]


def test_columns_sort_both_ways(visit, tmp_path):
    browser = visit(export(tmp_path, "--source", f"recording:{OUTAGE}"))
    header = browser.find_element(By.XPATH, "//button[text()='LocalName']")

    def names():
        return [row.find_element(By.CLASS_NAME, "cell").text for row in rows(browser)]

    header.click()
    assert names() == sorted(names()) and header.get_attribute("aria-sort") == "ascending"
    header.click()
    assert names() == sorted(names(), reverse=True) and header.get_attribute("aria-sort") == "descending"


HOSTILE = [
    "<script>document.title='taken'</script>",
    "</script><script>document.title='taken'</script>",
    "<img src=x onerror=document.title='taken'>",
    "<!--<script>",
    "a\u202eb",
    "&lt;b&gt;",
    "${1}@DATA@@SCRIPT@",
]


def test_names_stay_text(visit, tmp_path):
    mounts = tmp_path / "mounts"
    escape = {" ": "\\040", "\\": "\\134"}
    points = ["/mnt/" + "".join(escape.get(c, c) for c in name) for name in HOSTILE]
    mounts.write_text("".join(f"//srv/s{n} {point} cifs rw,addr=192.0.2.1 0 0\n" for n, point in enumerate(points)))
    browser = visit(export(tmp_path, "--source", "none", "--document", f"/proc/self/mounts={mounts}"))
    assert browser.title.startswith("Network connections of ")
    shown = [row.find_element(By.CLASS_NAME, "cell").get_attribute("textContent") for row in rows(browser)]
    assert shown == ["/mnt/" + name.replace("\u202e", "\\u202e") for name in HOSTILE]


def test_fleet_shows_the_connections_of_a_host(visit, tmp_path):
    fleet = tmp_path / "fleet"
    fleet.mkdir()
    for host, state in (("alpha", 1), ("beta", 3)):
        (fleet / f"{host}.json").write_text(json.dumps({"format": "netuse-recording", "version": 1, "host": host, "backend": "samba", "frames": [
            {"at": "2026-11-22T09:00:00Z", "connections": [{"Name": f"\\\\srv\\{host} (/mnt/{host})", "LocalName": f"/mnt/{host}",
             "RemoteName": f"\\\\srv\\{host}", "ConnectionState": "Connected" if state == 1 else "Disconnected",
             "Status": "OK" if state == 1 else "Degraded"}]}]}))
    browser = visit(export(tmp_path, "--source", f"recordings:{fleet}"))
    assert browser.title == "Network connections of 2 hosts"
    assert len(rows(browser)) == 2
    hosts = rows(browser, "hosts")
    assert [host.find_element(By.CLASS_NAME, "cell").text for host in hosts] == ["alpha", "beta"]
    hosts[1].click()
    assert [row.find_elements(By.CLASS_NAME, "cell")[1].text for row in rows(browser)] == ["/mnt/beta"]


def test_many_rows_scroll_and_filter(visit, tmp_path):
    mounts = tmp_path / "mounts"
    mounts.write_text("".join(f"//srv/share{n} /mnt/{n} cifs rw,username=user{n % 97},addr=192.0.2.1 0 0\n" for n in range(10000)))
    browser = visit(export(tmp_path, "--source", "none", "--document", f"/proc/self/mounts={mounts}"))
    count = browser.find_element(By.CSS_SELECTOR, ".tools [role=status]")
    assert count.text == "10,000 rows"
    press(browser, "/")
    press(browser, "share9999")
    assert count.text == "1 row"


def test_dark_and_print(visit, tmp_path):
    browser = visit(export(tmp_path, "--source", f"recording:{OUTAGE}"))
    light = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    assert browser.execute_script("return getComputedStyle(document.body).backgroundColor") != light
    picture(browser, "dark")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", "features": []})
    assert not browser.find_element(By.CLASS_NAME, "tools").is_displayed()
    assert len(browser.execute_cdp_cmd("Page.printToPDF", {})["data"]) > 1000
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
