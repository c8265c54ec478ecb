package app.plenary.exchange;

import app.plenary.plan.Method;
import app.plenary.text.Messages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The methods that come with the program, and finding one among many. */
public final class Methods {
    private static final List<Messages> LANGUAGES =
            List.of(Messages.of(Locale.ENGLISH), Messages.of(Locale.GERMAN));

    static final String FOLDER = "/app/plenary/methods/";

    private Methods() {}

    /**
     * The whole library in the order of a workshop's day, openings first: in German for a German
     * locale, else in English. Each call gives blocks with new ids. Reads from the program's own
     * files: some dozen milliseconds, not for the JavaFX thread.
     */
    public static List<Method> shipped(Locale locale) {
        return files(locale).stream().map(MethodFile::method).toList();
    }

    /** The same as files. */
    static List<MethodFile> files(Locale locale) {
        var language = Shipped.language(locale);
        return ids().stream().map(id -> load(language, id)).toList();
    }

    /** The ids of the library, in its order. */
    static List<String> ids() {
        return Shipped.lines(FOLDER + "order.txt");
    }

    private static MethodFile load(String language, String id) {
        var file = FOLDER + language + "/" + id + ".json";
        return switch (MethodFile.read(Shipped.bytes(file))) {
            case MethodFile.Read read -> read.file();
            case MethodFile.Unusable unusable -> throw Shipped.unusable(file, unusable.problem());
        };
    }

    /** As {@link #search(List, Function, String)} among methods as such. */
    public static List<Method> search(List<Method> methods, String words) {
        return search(methods, Function.identity(), words);
    }

    /**
     * Those whose method has all {@code words} in its title, purpose or tags, whatever the case and
     * the accents; first those that have them in the title. No words find everything.
     */
    public static <T> List<T> search(
            List<T> things, Function<? super T, Method> methodOf, String words) {
        var wanted = List.of(Folded.of(words).strip().split("\\s+"));
        return things.stream()
                .filter(thing -> {
                    var method = methodOf.apply(thing);
                    var all =
                            Folded.of(
                                    method.title()
                                            + "\n"
                                            + method.purpose()
                                            + "\n"
                                            + String.join(" ", method.tags())
                                            + "\n"
                                            + tagNames(method));
                    return wanted.stream().allMatch(all::contains);
                })
                .sorted(
                        Comparator.comparing(
                                thing -> !hasAll(Folded.of(methodOf.apply(thing).title()), wanted)))
                .toList();
    }

    /** Names in every language, as a tag's own name is the same in each. */
    private static String tagNames(Method method) {
        return LANGUAGES.stream()
                .flatMap(messages -> method.tags().stream().map(tag -> tagName(tag, messages)))
                .collect(Collectors.joining("\n"));
    }

    /** What a tag is called; one that a person made up is called what it is. */
    public static String tagName(String tag, Messages messages) {
        var key = "exchange.tag." + tag;
        return messages.has(key) ? messages.get(key) : tag;
    }

    private static boolean hasAll(String text, List<String> wanted) {
        return wanted.stream().allMatch(text::contains);
    }
}
