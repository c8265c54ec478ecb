package app.plenary.exchange;

import app.plenary.exchange.Layout.Use;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a heading says about its column, in the words of many languages, whatever the language of
 * the program.
 *
 * @param score 3 for a known word, 2 for one within a longer heading, 1 for one with a typing
 *     error; 0 for none
 */
record Heading(Use use, int score) {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PAIR = Pattern.compile("\\s*[,;:/]\\s*");
    private static final Heading NONE = new Heading(Use.ATTRIBUTE, 0);

    private static final List<String> FIRST =
            words(
                    "first name, firstname, first, given name, given names, forename, forenames,"
                            + " vorname, vornamen, rufname, prenom, prenoms, voornaam, fornavn,"
                            + " fornamn, etunimi, imie, jmeno, krestni jmeno, primer nombre,"
                            + " nombre de pila, primeiro nome, keresztnev, prenume, имя");
    private static final List<String> LAST =
            words(
                    "last name, lastname, last, surname, family name, familyname, nachname,"
                            + " nachnamen, familienname, zuname, nom de famille, apellido,"
                            + " apellidos, cognome, sobrenome, apelido, achternaam, etternavn,"
                            + " efternavn, efternamn, sukunimi, nazwisko, prijmeni, vezeteknev,"
                            + " nume de familie, фамилия");
    private static final List<String> NAME =
            words(
                    "name, names, namen, full name, fullname, whole name, display name, displayname,"
                            + " person, people, participant, participants, participant name,"
                            + " name of participant, attendee, attendees, attendee name, student,"
                            + " students, student name, member, members, member name, delegate,"
                            + " guest, guests, mitglied, mitglieder, person name, personen,"
                            + " teilnehmer, teilnehmerin, teilnehmende, teilnehmerinnen,"
                            + " teilnehmer in, teilnehmer innen, teilnehmername, teilnehmendenname,"
                            + " vollstandiger name, voller name, ganzer name, anzeigename,"
                            + " vor und nachname, vor und zuname, vorname und nachname,"
                            + " vorname nachname, first and last name, first name last name,"
                            + " nom, nom complet, nom et prenom, prenom et nom, prenom nom,"
                            + " nombre, nombre completo, nombre y apellidos, nome, nome completo,"
                            + " nome e cognome, naam, volledige naam, navn, fulde navn, namn, nimi,"
                            + " imie i nazwisko, jmeno a prijmeni, nev, nume, фио, имя и фамилия,"
                            + " 姓名, 名前, 氏名, 이름, שם, الاسم");
    private static final List<String> EMAIL =
            words(
                    "e mail, email, mail, e mail address, email address, mail address,"
                            + " e mail adresse, mailadresse, emailadresse, courriel,"
                            + " adresse e mail, adresse mail, correo, correo electronico, posta"
                            + " elettronica, e post, epost, sahkoposti");
    private static final List<String> TEAM =
            words(
                    "team, teams, group, gruppe, department, abteilung, bereich, unit, squad,"
                            + " equipe, equipo, squadra, groupe, afdeling, avdelning, team name,"
                            + " teamname, group name, gruppenname, class, klasse, section");

    /** A name that belongs to one of these is not that of a person. */
    private static final Set<String> OTHER_THINGS =
            Set.copyOf(
                    words(
                            "team, group, gruppe, gruppen, company, firma, firmen, organisation,"
                                    + " organization, room, raum, file, datei, user, username,"
                                    + " benutzer, project, projekt, department, abteilung, event,"
                                    + " course, kurs, school, schule, list, liste, pet, nick,"
                                    + " manager, chef, product, produkt, place, ort, city, table,"
                                    + " tisch, domain, middle, contact, partner, names, job"));

    private static final Set<String> MAY_BE_LAST =
            Set.copyOf(words("name, nom, nombre, nome, naam, navn, namn, nimi, nev, nume, jmeno"));

    private static final Map<String, Use> BY_WORD = new HashMap<>();

    static {
        FIRST.forEach(word -> BY_WORD.putIfAbsent(word, Use.FIRST_NAME));
        LAST.forEach(word -> BY_WORD.putIfAbsent(word, Use.LAST_NAME));
        NAME.forEach(word -> BY_WORD.putIfAbsent(word, Use.NAME));
        EMAIL.forEach(word -> BY_WORD.putIfAbsent(word, Use.EMAIL));
        TEAM.forEach(word -> BY_WORD.putIfAbsent(word, Use.TEAM));
    }

    static Heading of(String heading) {
        var words = plain(heading);
        if (words.isEmpty()) {
            return NONE;
        }
        if (isLastThenFirst(heading)) {
            return new Heading(Use.LAST_THEN_FIRST, 3);
        }
        var known = BY_WORD.get(words);
        if (known != null) {
            return new Heading(known, 3);
        }
        var inside = inside(words);
        return inside.score() > 0 ? inside : mistyped(words);
    }

    /** Whether a column with this heading, beside one of first names, could be the last names. */
    static boolean mayBeLastName(String heading) {
        return MAY_BE_LAST.contains(plain(heading));
    }

    /** As in "Last, First", "Name, Vorname" and "Nachname; Vorname". */
    private static boolean isLastThenFirst(String heading) {
        var parts = PAIR.split(heading.strip(), -1);
        if (parts.length != 2) {
            return false;
        }
        var last = plain(parts[0]);
        return (LAST.contains(last) || MAY_BE_LAST.contains(last))
                && FIRST.contains(plain(parts[1]));
    }

    /** A phrase within a question, as in "What is your first name?". */
    private static Heading inside(String words) {
        var padded = " " + words + " ";
        var parts = Set.copyOf(List.of(words.split(" ", -1)));
        if (parts.stream().anyMatch(OTHER_THINGS::contains)) {
            return NONE;
        }
        boolean first = FIRST.stream().anyMatch(w -> isTelling(w) && padded.contains(pad(w)));
        boolean last = LAST.stream().anyMatch(w -> isTelling(w) && padded.contains(pad(w)));
        if (first && last) {
            return new Heading(Use.NAME, 2);
        }
        if (first || last) {
            return new Heading(first ? Use.FIRST_NAME : Use.LAST_NAME, 2);
        }
        if (EMAIL.stream().anyMatch(w -> isTelling(w) && padded.contains(pad(w)))) {
            return new Heading(Use.EMAIL, 2);
        }
        return parts.contains("name") ? new Heading(Use.NAME, 2) : NONE;
    }

    private static String pad(String word) {
        return " " + word + " ";
    }

    private static boolean isTelling(String word) {
        return word.length() >= 5 && !word.equals("first");
    }

    private static Heading mistyped(String words) {
        for (var entry : BY_WORD.entrySet()) {
            boolean telling = entry.getKey().length() >= 6 && words.length() >= 5;
            if (telling && entry.getValue() != Use.TEAM && isOneSlip(words, entry.getKey())) {
                return new Heading(entry.getValue(), 1);
            }
        }
        return NONE;
    }

    /** Whether one letter is missing, too much, wrong, or changed places with its neighbour. */
    static boolean isOneSlip(String typed, String word) {
        int begin = 0;
        int shorter = Math.min(typed.length(), word.length());
        while (begin < shorter && typed.charAt(begin) == word.charAt(begin)) {
            begin++;
        }
        var a = typed.substring(begin);
        var b = word.substring(begin);
        if (a.length() == b.length()) {
            return isChanged(a, b) || isSwapped(a, b);
        }
        return isLonger(a, b) || isLonger(b, a);
    }

    private static boolean isChanged(String a, String b) {
        return !a.isEmpty() && a.substring(1).equals(b.substring(1));
    }

    private static boolean isSwapped(String a, String b) {
        return a.length() >= 2
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
    }

    private static boolean isLonger(String a, String b) {
        return a.length() == b.length() + 1 && a.substring(1).equals(b);
    }

    private static String plain(String heading) {
        return NOT_WORD.matcher(Folded.of(heading)).replaceAll(" ").strip();
    }

    private static List<String> words(String list) {
        return List.of(list.split(",", -1)).stream().map(Heading::plain).toList();
    }
}
