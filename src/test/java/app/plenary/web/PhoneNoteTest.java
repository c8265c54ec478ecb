package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.session.Breakout;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Group;
import app.plenary.session.NotePlace;
import app.plenary.session.ParticipantId;
import app.plenary.session.RunCommand;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Somebody writes down what the group found, in a real Chromium, while the room goes on. */
final class PhoneNoteTest extends InChromium {
    private static final String HOSTILE =
            "<img src=x onerror=alert(1)>\"'</script><script>alert(2)</script>{{texts}}${1}";

    private TestRoom room;
    private BrowserContext phone;
    private Page page;

    @BeforeEach
    void openRoom() {
        room = new TestRoom().open();
        phone = browser.phone(false, "en");
        page = phone.newPage();
    }

    @AfterEach
    void closeRoom() throws IOException {
        phone.close();
        room.close();
        assertEquals(List.of(), browser.complaints());
    }

    private void join(String name) {
        page.navigate(room.link());
        page.locator("#name").fill(name);
        page.locator("button.main").click();
        assertThat(page.locator(".me")).hasText(name);
    }

    private Breakout groups() {
        return room.live.now().session().breakout(room.groups.id()).orElseThrow();
    }

    @Test
    void aNoteOfTheGroupIsSavedAndWhatIsTypedOutlivesTheNewsOfOthers() {
        join("Amara");
        room.at(room.groups).draw();
        var field = page.locator("#note");
        field.fill("More light");
        page.locator("#note-send").click();
        assertThat(page.locator("#note-state")).hasText("Saved");
        assertEquals(
                "More light",
                Objects.requireNonNull(groups().notes().get(new NotePlace(0, 0))).text());
        field.fill("More light, less noise");
        room.send(new BreakoutCommand.WriteGroupNote(room.groups.id(), 0, HOSTILE));
        assertThat(page.locator(".written")).hasText(HOSTILE);
        assertThat(field).hasValue("More light, less noise");
        assertThat(field).isFocused();
        page.locator("#note-send").click();
        assertThat(page.locator("#note-state")).hasText("Saved");
        assertThat(page.locator(".written")).hasCount(0);
        assertEquals(
                3, Objects.requireNonNull(groups().notes().get(new NotePlace(0, 0))).revision());
        room.send(new BreakoutCommand.WriteGroupNote(room.groups.id(), 0, "By the facilitator"));
        assertThat(field).hasValue("By the facilitator");
        room.send(new BreakoutCommand.CallBack(room.groups.id()));
        assertThat(page.locator(".back")).isVisible();
        assertThat(page.locator("#clock")).hasCount(0);
    }

    private String written(int round) {
        var note = groups().notes().get(new NotePlace(round, 0));
        return note == null ? "nothing" : note.text();
    }

    @Test
    void whatIsTypedWhenItsRoundEndsIsSavedWithItsOwnGroup() {
        join("Amara");
        room.at(room.groups).draw();
        var field = page.locator("#note");
        field.fill("More li");
        room.send(new BreakoutCommand.WriteGroupNote(room.groups.id(), 0, "Less noise"));
        assertThat(page.locator(".written")).hasText("Less noise");
        room.send(new BreakoutCommand.StartRound(room.groups.id(), 1));
        assertThat(page.locator("#notice")).containsText("is saved there");
        assertThat(field).hasValue("");
        assertEquals("Less noise\nMore li", written(0));
        assertEquals("nothing", written(1));
        Browser.picture(page, "33-late-note");
        phone.setOffline(true);
        field.fill("Half a sentence");
        page.locator("#note-send").click();
        assertThat(page.locator("#note-problem")).not().isEmpty();
        room.at(room.poll);
        phone.setOffline(false);
        assertThat(page.locator("form.open")).isVisible();
        TestRoom.await("the late note", () -> written(1).equals("Half a sentence"));
        room.at(room.groups);
        room.send(new BreakoutCommand.DrawGroups(room.groups.id(), withAnEmptyTable()));
        field.fill("Reloaded in the middle");
        page.reload();
        assertThat(field).hasValue("Reloaded in the middle");
        room.send(new BreakoutCommand.MovePerson(room.groups.id(), 1, me(), 1));
        assertThat(page.locator("#notice")).containsText("“Reloaded in the middle”");
        Browser.picture(page, "34-note-not-kept");
        room.send(new RunCommand.EndSession());
        assertThat(page.locator("#notice")).containsText("“Reloaded in the middle”");
    }

    private List<BreakoutRound> withAnEmptyTable() {
        return groups().rounds().stream()
                .map(round -> {
                    var next = new ArrayList<>(round.groups());
                    next.add(new Group("Window", List.of()));
                    return new BreakoutRound(next);
                })
                .toList();
    }

    private ParticipantId me() {
        return room.live.now().session().roster().inOrder().getFirst().id();
    }
}
