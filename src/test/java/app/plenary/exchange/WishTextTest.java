package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.WishSentence.Asked;
import app.plenary.exchange.WishSentence.Attribute;
import app.plenary.exchange.WishSentence.Before;
import app.plenary.grouping.Met;
import app.plenary.grouping.Strength;
import app.plenary.grouping.Wish;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class WishTextTest {
    private static final NamedPeople PEOPLE =
            new NamedPeople(
                    List.of("Ada Lovelace", "Ben", "Carl", "Bennet", "Dörte", "Zoë", "Zoe"),
                    List.of("Team", "Age", "Gender"),
                    List.of(
                            List.of("A", "36", "w"),
                            List.of("B", "20,5", "m"),
                            List.of("A", "30", "m"),
                            List.of("", "40", "m"),
                            List.of("a", "50", "w"),
                            List.of("C", "1", ""),
                            List.of("B", "2", "w")));
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final Messages GERMAN = Messages.of(Locale.GERMAN);
    private static final List<Integer> TEAMS = List.of(0, 1, 0, -1, 0, 2, 1);

    private static WishText.Reading read(String text) {
        return WishText.read(text, PEOPLE, 4, 3);
    }

    private static Wish wish(String line) {
        var reading = read(line);
        assertEquals(List.of(), reading.problems(), line);
        assertEquals(1, reading.wishes().size(), line);
        return reading.wishes().getFirst();
    }

    @Test
    void whatIsSaidMayStandAtTheEndAndIsReadAgainAsTheSame() {
        assertEquals(
                new Wish.Apart(Set.of(0, 1, 2), Strength.NICE),
                wish("Ada, Ben and Carl apart (nice)"));
        assertEquals(
                new Wish.Apart(Set.of(0, 1), Strength.IMPORTANT),
                wish("Ada und Ben sitzen nicht zusammen – wichtig"));
        assertEquals(
                new Wish.Together(Set.of(0, 1), Strength.MUST), wish("Ada and Ben sit together"));
        assertEquals(
                new Wish.Spread(TEAMS, Strength.NICE), wish("Team gleichmäßig verteilt - schön"));
        assertEquals(
                new Wish.NotAlone(Set.of(0, 2, 4), Strength.WISHED), wish("Team = a not alone"));
        var all =
                read("""
                Ada and Ben together
                Ada, Ben and Dörte apart (wished)
                Ada at group 2 in round 1, 3
                host: Ben at group 3
                Carl absent
                Carl absent in round 2
                Team spread evenly
                Team alike (nice)
                Team = a not alone
                Age balanced
                new pairs (nice)
                fair share
                """)
                        .lines();
        assertEquals(12, all.size());
        assertEquals(new WishSentence.Host(1, 2), all.get(3).sentence());
        for (var messages : List.of(ENGLISH, GERMAN)) {
            for (var line : all) {
                var said = WishSpoken.whole(line.sentence(), PEOPLE, 4, messages);
                var again = read(said);
                assertEquals(List.of(), again.problems(), said);
                assertEquals(line.sentence(), again.lines().getFirst().sentence(), said);
            }
        }
        assertEquals(
                "Ada Lovelace, Ben und Dörte getrennt (gewünscht)",
                WishSpoken.whole(all.get(1).sentence(), PEOPLE, 4, GERMAN));
        assertEquals("Carl fehlt", WishSpoken.whole(all.get(4).sentence(), PEOPLE, 4, GERMAN));
    }

    @Test
    void aNumberMayBeUnknownOfSomeWhereThatIsAllowed() {
        var people =
                new NamedPeople(
                        List.of("Ada", "Ben", "Carl"),
                        List.of("Age"),
                        List.of(List.of("10"), List.of(""), List.of("30")));
        assertEquals(1, WishText.read("balance: Age", people, 1, 1).problems().size());
        assertEquals(
                List.of(new Wish.Balance(List.of(10.0, 20.0, 30.0), Strength.WISHED)),
                WishText.readWithGaps("balance: Age", people, 1, 1).wishes());
    }

    @Test
    void peopleOfOneNameAreToldApartByOrderOrByWhatIsKnownOfThem() {
        var people =
                new NamedPeople(
                        List.of("Anna", "Ben", "anna", "Anna", "Anna 2", "Joe And, Co"),
                        List.of("Team"),
                        List.of(
                                List.of("Sales"),
                                List.of("Sales"),
                                List.of("IT"),
                                List.of("IT"),
                                List.of(""),
                                List.of("")));
        assertEquals(List.of(0, 3), people.meant("Anna"));
        assertEquals(List.of(0), people.meant("Anna 1"));
        assertEquals(List.of(4), people.meant("Anna 2"));
        assertEquals(List.of(2), people.meant("anna"));
        assertEquals(List.of(3), people.meant("Anna 3"));
        assertEquals(List.of(0), people.meant("Anna (sales)"));
        assertEquals(List.of(3), people.meant("Anna (IT)"));
        for (int person = 0; person < people.names().size(); person++) {
            assertEquals(List.of(person), people.meant(people.told(person)));
        }
        var reading = WishText.read("apart: Anna (Sales), Anna 3 (important)", people, 1, 2);
        assertEquals(List.of(new Wish.Apart(Set.of(0, 3), Strength.IMPORTANT)), reading.wishes());
        var refused = WishText.read("apart: Anna, Ben", people, 1, 2).problems().getFirst();
        assertEquals(List.of("Anna 1", "Anna 3"), refused.possible());
        var all =
                new WishSentence.Asked(
                        new Wish.Together(Set.of(0, 5, 1), Strength.MUST), Optional.empty());
        var said = WishSpoken.whole(all, people, 1, ENGLISH);
        assertEquals("Anna 1, Ben, \"Joe And, Co\" together", said);
        assertEquals(all, WishText.read(said, people, 1, 1).lines().getFirst().sentence());
    }

    @Test
    void everySentenceIsUnderstoodInBothLanguages() {
        for (String line :
                List.of(
                        "together: Ada, Ben",
                        "zusammen: ada und BEN",
                        "Together :  ada & Ben (must)",
                        "together: Ada; Ben # they share a car",
                        "zusammen: Ada, Ben (Muss)")) {
            assertEquals(new Wish.Together(Set.of(0, 1), Strength.MUST), wish(line), line);
        }
        for (String line :
                List.of("apart: Ada, Carl (important)", "getrennt: Ada, Carl (wichtig)")) {
            assertEquals(new Wish.Apart(Set.of(0, 2), Strength.IMPORTANT), wish(line), line);
        }
        for (String line :
                List.of(
                        "Ada at group 2",
                        "Ada an Gruppe 2",
                        "host: Ada at table 2",
                        "Gastgeberin: ada sitzt an Tisch 2",
                        "Ada sits at group 2")) {
            assertEquals(new Wish.Pinned(0, 1, Set.of(), Strength.MUST), wish(line), line);
        }
        for (String line :
                List.of("Ada at group 2 in round 1 (nice)", "Ada an Gruppe 2 in Runde 1 (schön)")) {
            assertEquals(new Wish.Pinned(0, 1, Set.of(0), Strength.NICE), wish(line), line);
        }
        for (String line :
                List.of(
                        "Ada absent in rounds 1-2, 4",
                        "ada fehlt in Runden 1, 2 und 4",
                        "Ada is absent in rounds 1 and 2 and 4")) {
            assertEquals(new Wish.Absent(0, Set.of(0, 1, 3)), wish(line), line);
        }
        assertEquals(new Wish.Absent(0, Set.of(0, 1, 2, 3)), wish("Ada absent"));
        for (String line : List.of("spread: Team", "verteilen: team", "Spread: Te")) {
            assertEquals(new Wish.Spread(TEAMS, Strength.WISHED), wish(line), line);
        }
        for (String line : List.of("alike: Team (nice)", "gleich: Team (schön)")) {
            assertEquals(new Wish.Alike(TEAMS, Strength.NICE), wish(line), line);
        }
        var ages = List.of(36.0, 20.5, 30.0, 40.0, 50.0, 1.0, 2.0);
        for (String line : List.of("balance: Age (wished)", "ausgleichen: age (gewünscht)")) {
            assertEquals(new Wish.Balance(ages, Strength.WISHED), wish(line), line);
        }
        for (String line : List.of("not alone: Gender = w", "nicht allein: gender=W")) {
            assertEquals(new Wish.NotAlone(Set.of(0, 4, 6), Strength.WISHED), wish(line), line);
        }
        assertEquals(
                new Wish.NotAlone(Set.of(0, 4), Strength.WISHED), wish("not alone: Ada, Dorte"));
        for (String line : List.of("new pairs (important)", "neue Paare", "new pairs:")) {
            assertEquals(new Wish.NewPairs(Strength.IMPORTANT), wish(line), line);
        }
        for (String line : List.of("fair share (nice)", "gerecht teilen (schön)")) {
            assertEquals(new Wish.FairShare(Strength.NICE), wish(line), line);
        }
        for (String line : List.of("met: Ada, Ben (0.5)", "kennen sich: Ada, Ben (0,5)")) {
            assertEquals(List.of(new Met(0, 1, 0.5)), read(line).earlier(), line);
        }
        assertEquals(3, read("met: Ada, Ben, Carl").earlier().size());
        assertEquals(List.of(), read("\n# nothing\n   \n").lines());
    }

    @Test
    void severalPeopleMaySitOrBeAbsentInOneLine() {
        assertEquals(
                List.of(
                        new Wish.Pinned(0, 2, Set.of(), Strength.MUST),
                        new Wish.Pinned(2, 2, Set.of(), Strength.MUST)),
                read("Ada, Carl at table 3").wishes());
        assertEquals(2, read("Ada and Carl absent in round 1").wishes().size());
    }

    @Test
    void aNameThatIsWrittenInFullIsMeantBeforeLongerOnes() {
        assertEquals(new Wish.Together(Set.of(1, 3), Strength.MUST), wish("together: Ben, Benn"));
        assertEquals(new Wish.Together(Set.of(5, 6), Strength.MUST), wish("together: zoë, zoe"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    together: Adda, Ben | Line 2: Nobody is called “Adda”. Did you mean Ada Lovelace?
                    together: Xaver, Ben | Line 2: Nobody is called “Xaver”.
                    together: Be, Ada | Line 2: “Be” could be several people: Ben, Bennet. Write more of the name.
                    apart: Ada | Line 2: “apart: Ada” needs two people or more.
                    apart: Ada, ada | Line 2: “apart: Ada, ada” needs two people or more.
                    Ada at group 4 | Line 2: There is no group 4. Possible are 1–3.
                    Ada at group 0 | Line 2: There is no group 0. Possible are 1–3.
                    Ada absent in round 5 | Line 2: There is no round 5. Possible are 1–4.
                    Ada at group 2 in round 1-9 | Line 2: There is no round 9. Possible are 1–4.
                    spread: Colour | Line 2: There is no column “Colour”. Possible are Team, Age, Gender.
                    balance: Team | Line 2: “Team” must be a number for everybody. Ada Lovelace: “A” is none.
                    not alone: Gender = x | Line 2: Nobody has “x” there. Possible are w, m.
                    spread: Team (must) | Line 2: This can only be as good as possible, never “must”. Possible are important, wished, nice.
                    together: Ada, Ben (0.5) | Line 2: “0.5” cannot stand in the brackets here. Possible are must, important, wished, nice.
                    together: Ada, Ben (importnt) | Line 2: “importnt” cannot stand in the brackets here. Possible are must, important, wished, nice.
                    Ada absent in round 1 (nice) | Line 2: “nice” cannot stand in the brackets here. Possible are must.
                    met: Ada, Ben (nice) | Line 2: “nice” cannot stand in the brackets here. Possible are 0–100.
                    met: Ada, Ben (200) | Line 2: “200” cannot stand in the brackets here. Possible are 0–100.
                    together: | Line 2: “” names nobody.
                    """)
    void whatIsNotUnderstoodIsSaidWithLineWordAndWhatIsPossible(String line, String sentence) {
        var reading = read("new pairs\n" + line + "\ntogether: Ada, Carl");
        assertEquals(1, reading.problems().size(), line);
        assertEquals(sentence, reading.problems().getFirst().sentence(ENGLISH));
        assertEquals(2, reading.wishes().size(), "the other lines are read");
    }

    @ParameterizedTest
    @CsvSource({"love: Ada Ben", "Ada", "new pairs: Ada", "Ada at table", "host: Ada", "(nice)"})
    void aSentenceThatIsNoneIsSaidWithAllThatAreSome(String line) {
        var problem = read(line).problems().getFirst();
        assertEquals(WishProblem.Kind.NO_SENTENCE, problem.kind(), line);
        assertTrue(problem.sentence(ENGLISH).contains("“together: A, B”"));
        assertTrue(problem.sentence(GERMAN).contains("„zusammen: A, B“"));
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 3_000; i++) {
            var people = RandomPeople.of(random, 2 + random.nextInt(12));
            var sentence = sentence(random, people);
            for (Messages messages : List.of(ENGLISH, GERMAN)) {
                var text = WishText.write(sentence, people, messages);
                var reading = WishText.read(text, people, 4, 3);
                assertEquals(List.of(), reading.problems(), text);
                assertEquals(
                        List.of(sentence),
                        reading.lines().stream().map(WishText.Line::sentence).toList(),
                        text);
            }
        }
    }

    private static WishSentence sentence(SplittableRandom random, NamedPeople people) {
        int count = people.names().size();
        var some = random.ints(2 + random.nextInt(4), 0, count).boxed().collect(Collectors.toSet());
        some.addAll(Set.of(0, count - 1));
        var strength = List.of(Strength.values()).get(random.nextInt(4));
        var soft = List.of(Strength.values()).get(1 + random.nextInt(3));
        int one = random.nextInt(count);
        var rounds = random.ints(2, 0, 4).boxed().collect(Collectors.toSet());
        int attribute = random.nextInt(4);
        var by = Optional.of(new Attribute(people.headings().get(attribute), ""));
        return switch (random.nextInt(11)) {
            case 0 -> asked(new Wish.Together(some, strength));
            case 1 -> asked(new Wish.Apart(some, strength));
            case 2 -> asked(new Wish.Pinned(one, random.nextInt(3), rounds, strength));
            case 3 -> asked(new Wish.Pinned(one, random.nextInt(3), Set.of(), strength));
            case 4 -> asked(new Wish.Absent(one, rounds));
            case 5 -> asked(new Wish.NewPairs(soft));
            case 6 -> asked(new Wish.FairShare(soft));
            case 7 -> new Asked(new Wish.Spread(kinds(people, attribute), soft), by);
            case 8 -> new Asked(new Wish.Alike(kinds(people, attribute), soft), by);
            case 9 -> new Before(new ArrayList<>(some), random.nextInt(100_000) / 1_000.0);
            default ->
                    random.nextBoolean()
                            ? asked(new Wish.NotAlone(some, soft))
                            : new Asked(
                                    new Wish.Balance(
                                            people.values().stream()
                                                    .map(v -> Double.valueOf(v.get(1)))
                                                    .toList(),
                                            soft),
                                    Optional.of(new Attribute("Age", "")));
        };
    }

    private static WishSentence asked(Wish wish) {
        return new Asked(wish, Optional.empty());
    }

    /** Alike values the same number, in the order in which they come; -1 for none. */
    private static List<Integer> kinds(NamedPeople people, int attribute) {
        var seen = new ArrayList<String>();
        return IntStream.range(0, people.names().size())
                .mapToObj(p -> Folded.of(people.values().get(p).get(attribute)))
                .map(value -> {
                    if (!value.isEmpty() && !seen.contains(value)) {
                        seen.add(value);
                    }
                    return value.isEmpty() ? -1 : seen.indexOf(value);
                })
                .toList();
    }
}
