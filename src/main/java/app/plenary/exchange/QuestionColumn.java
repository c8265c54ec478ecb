package app.plenary.exchange;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column of a table of questions holds, told by its heading in English or German. */
enum QuestionColumn {
    QUESTION,
    OPTION,
    /** Several options in one cell. */
    OPTIONS,
    RIGHT,
    WRONG,
    TIME,
    EXPLANATION,
    PICTURE,
    NUMBER,
    OTHER;

    private static final Pattern BEHIND =
            Pattern.compile("(\\s[-–—]\\s|[-–—]\\s).*$", Pattern.DOTALL);
    private static final Pattern SIGNS = Pattern.compile("\\([^()]*\\)|[^\\p{L}\\p{N}]+");
    private static final Pattern ONE_OPTION =
            Pattern.compile(
                    "(answer|option|choice|antwort|antwortoption|antwortmoglichkeit|auswahl"
                            + "|alternative|response)( option| text)?( ?[a-z]| ?\\d{1,2})?"
                            + "|\\d{1,2} ?(st|nd|rd|th)? (answer|option|choice|antwort)|[a-l]");
    private static final Set<String> ASKED =
            Set.of(
                    "question",
                    "questions",
                    "question text",
                    "question title",
                    "question prompt",
                    "prompt",
                    "stem",
                    "frage",
                    "fragen",
                    "fragetext",
                    "aufgabe");
    private static final Set<String> SEVERAL =
            Set.of(
                    "options",
                    "answers",
                    "choices",
                    "antworten",
                    "optionen",
                    "antwortmoglichkeiten",
                    "antwortoptionen",
                    "alternatives");
    private static final Set<String> SECONDS =
            Set.of(
                    "time",
                    "time limit",
                    "timer",
                    "seconds",
                    "zeit",
                    "zeitlimit",
                    "sekunden",
                    "time in seconds",
                    "zeit in sekunden",
                    "time limit sec",
                    "duration");
    private static final Set<String> WHY =
            Set.of(
                    "explanation",
                    "feedback",
                    "rationale",
                    "note",
                    "question note",
                    "erklarung",
                    "begrundung",
                    "hinweis",
                    "general feedback");
    private static final Set<String> COUNT =
            Set.of("no", "nr", "number", "nummer", "id", "question number", "frage nr");
    private static final List<String> PICTURES =
            List.of("image", "media", "picture", "photo", "bild", "video", "audio");

    static QuestionColumn named(String heading) {
        var folded = Folded.of(heading).strip();
        if (folded.endsWith("#") || COUNT.contains(words(folded))) {
            return NUMBER;
        }
        var words = words(BEHIND.matcher(folded).replaceFirst(""));
        if (ASKED.contains(words)) {
            return QUESTION;
        }
        if (words.startsWith("incorrect")
                || words.startsWith("wrong")
                || words.startsWith("fals")) {
            return WRONG;
        }
        if (words.startsWith("correct")
                || words.startsWith("right")
                || words.startsWith("richtig")
                || words.startsWith("korrekt")
                || words.startsWith("losung")
                || words.startsWith("solution")
                || words.equals("answer key")
                || words.equals("key")) {
            return RIGHT;
        }
        if (SEVERAL.contains(words)) {
            return OPTIONS;
        }
        if (ONE_OPTION.matcher(words).matches()) {
            return OPTION;
        }
        if (SECONDS.contains(words)) {
            return TIME;
        }
        if (WHY.contains(words)) {
            return EXPLANATION;
        }
        return PICTURES.stream().anyMatch(words::contains) ? PICTURE : OTHER;
    }

    private static String words(String folded) {
        return SIGNS.matcher(folded).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}
