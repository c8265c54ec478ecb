package app.plenary.app;

import static app.plenary.app.GroupsCommandTest.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Lists of people that do not say what is in them, given to {@code plenary groups}. */
@Isolated("what it prints is read")
class GroupsListTest {
    @TempDir Path folder = Path.of(".");

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void tablesWithoutHeadingsAreTakenWhereThatIsPlainOrSaid() throws Exception {
        var plain = file("plain.csv", "Ada,Sales\nBen,IT\nCarl,Sales\nDov,IT\n");
        var call = call("groups", plain, "--size", "2", "--seconds", "0");
        assertEquals(4, call.rows().size());
        assertTrue(call.err().contains("column A was taken for names"), call.err());
        var open = file("open.csv", "Ada,Berlin\nBen,Hamburg\nCarl,Bonn\nDov,Kiel\n");
        assertEquals(2, call("groups", open, "--size", "2").code());
        var said = call("groups", open, "--size", "2", "--seconds", "0", "--no-headings");
        assertEquals(4, said.rows().size());
        assertTrue(said.out().contains("Ada"), said.out());
        var cities =
                call(
                        "groups",
                        open,
                        "--size",
                        "2",
                        "--seconds",
                        "0",
                        "--no-headings",
                        "--name",
                        "2");
        assertTrue(cities.out().contains("Berlin"), cities.out());
        var headed = file("headed.csv", "Nafn,Eftirnafn,Deild\nAda,Lovelace,A\nBen,Jón,B\n");
        var named =
                call(
                        "groups",
                        headed,
                        "--size",
                        "2",
                        "--seconds",
                        "0",
                        "--name",
                        "Nafn",
                        "--name",
                        "Eftirnafn");
        assertEquals(
                List.of("1,1,Ada Lovelace", "1,1,Ben Jón"),
                named.rows().stream().sorted().toList());
        var wrong = call("groups", headed, "--size", "2", "--name", "Naam");
        assertEquals(2, wrong.code());
        assertEquals(
                headed + ": There is no column ‘Naam’. The columns are: Nafn, Eftirnafn, Deild.",
                wrong.errLine());
    }

    @Test
    void peopleOfOneNameAreToldApartInWishes() throws Exception {
        var list = file("same.csv", "Name,Team\nAnna,A\nAnna,B\nBen,A\nCarl,B\n");
        var wishes = file("wishes.txt", "together: Anna (B), Ben\napart: Anna 1, Ben\n");
        var call = call("groups", list, "--size", "2", "--seconds", "0.1", "--wishes", wishes);
        assertEquals(4, call.rows().size());
        assertTrue(call.err().contains("All 2 wishes are kept."), call.err());
        var which =
                call("groups", list, "--size", "2", "--wishes", file("w.txt", "apart: Anna, Ben"));
        assertEquals(2, which.code());
        assertTrue(which.errLine().contains("Anna 1, Anna 2"), which.err());
    }
}
