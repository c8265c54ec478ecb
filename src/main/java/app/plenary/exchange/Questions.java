package app.plenary.exchange;

import app.plenary.plan.Option;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The questions that come with the program, and finding one among many. */
public final class Questions {
    private static final List<Messages> LANGUAGES =
            List.of(Messages.of(Locale.ENGLISH), Messages.of(Locale.GERMAN));
    private static final String FOLDER = "/app/plenary/questions/";

    private Questions() {}

    /**
     * All of them by purpose, openings first: in German for a German locale, else in English. Reads
     * one of the program's own files: not for the JavaFX thread.
     */
    public static List<QuestionFile> shipped(Locale locale) {
        var language = Shipped.language(locale);
        var file = FOLDER + language + ".json";
        try {
            var part = FileText.read(FileText.of(Shipped.bytes(file)));
            part.known(Set.of("questions"));
            var all = new ArrayList<QuestionFile>();
            for (Part one : part.parts("questions")) {
                one.known(Set.of("tags", "question"));
                all.add(
                        new QuestionFile(
                                PollJson.question(one.within("question"), 1),
                                one.texts("tags"),
                                language));
            }
            part.expectKnown();
            return List.copyOf(all);
        } catch (Part.Stop stop) {
            throw Shipped.unusable(file, stop.problem());
        }
    }

    /** Things that can be searched as fast as one types; the texts are read once. */
    public static final class Index<T> {
        private record Known<T>(T thing, String text, String all) {}

        private final List<Known<T>> known;

        /**
         * @param things in the order in which they are found
         * @param of the question of one
         * @param kind what its kind is called
         */
        public Index(
                List<T> things,
                Function<? super T, QuestionFile> of,
                Function<? super T, String> kind) {
            var names = new HashMap<String, String>();
            known =
                    things.stream()
                            .map(thing -> {
                                var file = of.apply(thing);
                                var text = Folded.of(file.question().words());
                                return new Known<T>(
                                        thing,
                                        text,
                                        text
                                                + "\n"
                                                + Folded.of(
                                                        rest(file, names)
                                                                + "\n"
                                                                + kind.apply(thing)));
                            })
                            .toList();
        }

        /** Options, and tags in every language, as a tag's own name is the same in each. */
        private static String rest(QuestionFile file, Map<String, String> names) {
            var options =
                    file.question().options().stream()
                            .map(Option::words)
                            .collect(Collectors.joining("\n"));
            var tags =
                    file.tags().stream()
                            .map(tag -> names.computeIfAbsent(tag, Index::names))
                            .collect(Collectors.joining("\n"));
            return options + "\n" + tags;
        }

        private static String names(String tag) {
            return LANGUAGES.stream()
                    .map(messages -> Methods.tagName(tag, messages))
                    .collect(Collectors.joining("\n", tag + "\n", ""));
        }

        /**
         * Those that have all {@code words} in their text, options, tags or kind, whatever the case
         * and the accents; first those that have them in the text. No words find everything.
         */
        public List<T> find(String words) {
            var wanted = List.of(Folded.of(words).strip().split("\\s+", -1));
            return known.stream()
                    .filter(one -> hasAll(one.all(), wanted))
                    .sorted(Comparator.comparing(one -> !hasAll(one.text(), wanted)))
                    .map(Known::thing)
                    .toList();
        }

        private static boolean hasAll(String text, List<String> wanted) {
            return wanted.stream().allMatch(text::contains);
        }
    }
}
