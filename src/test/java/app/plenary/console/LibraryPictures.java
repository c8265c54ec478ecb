package app.plenary.console;

import app.plenary.exchange.MethodFile;
import app.plenary.exchange.Methods;
import app.plenary.exchange.OwnLibrary;
import app.plenary.exchange.QuestionFile;
import app.plenary.exchange.Templates;
import app.plenary.exchange.WorkshopFile;
import app.plenary.plan.Method;
import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.ui.Theme.Appearance;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * Writes pictures of Home and of the plan with methods and templates of one's own into the folder
 * that is its argument; a further argument chooses those whose name contains it. Needs a display of
 * at least 1920×1080.
 */
public final class LibraryPictures {
    private LibraryPictures() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    /** Something that is done in the window. */
    @FunctionalInterface
    private interface Step {
        void in(ConsoleWindow window, Stage stage);
    }

    private record Picture(
            String name, int width, int height, Appearance look, int own, List<Step> steps) {}

    /** The program itself. */
    public static final class App extends Application {
        private final Deque<Picture> pictures = new ArrayDeque<>();
        private Path folder = Path.of("");

        @Override
        public void start(Stage stage) {
            Platform.setImplicitExit(false);
            var arguments = getParameters().getUnnamed();
            folder = Path.of(arguments.getFirst());
            for (Appearance look : Appearance.values()) {
                for (int width : new int[] {1366, 1920}) {
                    add("home-0", width, look, 0);
                    add("home-1", width, look, 1);
                    add("home-40", width, look, 40, App::down);
                    add("home-menu", width, look, 6, App::down, App::templateMenu);
                    add("methods", width, look, 6, App::open);
                    add("details", width, look, 6, App::open, App::details);
                    add("save", width, look, 6, App::open, App::save);
                    add("taken", width, look, 6, App::open, App::save, App::enter, App::taken);
                    add("steps", width, look, 6, App::open, App::save, App::more);
                    add("bank", width, look, 6, App::open, App::questions);
                    add("bank-own", width, look, 6, App::open, App::questions, App::search);
                    add("bank-poll", width, look, 0, App::open, App::poll, App::questions);
                    add("bank-none", width, look, 0, App::open, App::questions, App::nothing);
                    add("keep", width, look, 0, App::open, App::poll, App::keep);
                    add("template", width, look, 6, App::open, App::template);
                    add("menu", width, look, 6, App::open, App::menu);
                    add("row-menu", width, look, 6, App::open, App::rowMenu);
                }
            }
            if (arguments.size() > 1) {
                pictures.removeIf(picture -> !picture.name().contains(arguments.get(1)));
            }
            next();
        }

        private void add(String name, int width, Appearance look, int own, Step... steps) {
            pictures.add(
                    new Picture(
                            name + "-" + width + (look == Appearance.DARK ? "-dark" : ""),
                            width,
                            width * 9 / 16,
                            look,
                            own,
                            List.of(steps)));
        }

        private static void open(ConsoleWindow window, Stage stage) {
            window.open(window.library().workshops().join().getFirst().id());
        }

        private static void down(ConsoleWindow window, Stage stage) {
            if (stage.getScene().lookup(".home-list")
                    instanceof javafx.scene.control.ListView<?> l) {
                l.scrollTo(l.getItems().size() > 14 ? 5 : 3);
            }
        }

        private static void details(ConsoleWindow window, Stage stage) {
            var list = stage.getScene().lookup(".method-list");
            list.requestFocus();
            press(list, KeyCode.DOWN);
            press(list, KeyCode.SPACE);
        }

        private static void save(ConsoleWindow window, Stage stage) {
            window.commands().find("plan.save-method").orElseThrow().run();
        }

        private static void questions(ConsoleWindow window, Stage stage) {
            window.commands().find("plan.questions").orElseThrow().run();
        }

        private static void keep(ConsoleWindow window, Stage stage) {
            window.commands().find("plan.keep-question").orElseThrow().run();
        }

        private static void search(ConsoleWindow window, Stage stage) {
            type(stage, "team");
        }

        private static void nothing(ConsoleWindow window, Stage stage) {
            type(stage, "zebra");
        }

        private static void type(Stage stage, String words) {
            ((javafx.scene.control.TextInputControl) stage.getScene().getFocusOwner())
                    .setText(words);
        }

        private static void poll(ConsoleWindow window, Stage stage) {
            for (int i = 0; i < 2; i++) {
                press(stage.getScene().getFocusOwner(), KeyCode.DOWN);
            }
        }

        private static void template(ConsoleWindow window, Stage stage) {
            window.commands().find("plan.save-template").orElseThrow().run();
        }

        private static void enter(ConsoleWindow window, Stage stage) {
            ((javafx.scene.control.TextInputControl) stage.getScene().getFocusOwner())
                    .setText(Methods.shipped(Locale.UK).getFirst().title());
        }

        private static void taken(ConsoleWindow window, Stage stage) {
            press(stage.getScene().getFocusOwner(), KeyCode.ENTER);
        }

        private static void more(ConsoleWindow window, Stage stage) {
            ((ButtonBase) stage.getScene().lookup(".dialog-panel .fold-head")).fire();
        }

        private static void menu(ConsoleWindow window, Stage stage) {
            ask(stage.getScene().lookup(".method-cell"));
        }

        private static void rowMenu(ConsoleWindow window, Stage stage) {
            ask(stage.getScene().lookup(".agenda-list"));
        }

        private static void templateMenu(ConsoleWindow window, Stage stage) {
            stage.getScene().getRoot().lookupAll(".template-card").stream()
                    .findFirst()
                    .ifPresent(App::ask);
        }

        private static void ask(Node node) {
            var box = node.localToScreen(node.getBoundsInLocal());
            double x = box.getMinX() + 60;
            double y = box.getMinY() + 30;
            node.requestFocus();
            Event.fireEvent(
                    node,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 60, 30, x, y, false, null));
        }

        private static void press(Node node, KeyCode code) {
            Event.fireEvent(
                    node,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }

        private void next() {
            if (pictures.isEmpty()) {
                Platform.exit();
                return;
            }
            var picture = pictures.poll();
            var locale = picture.look() == Appearance.LIGHT ? Locale.UK : Locale.GERMANY;
            var test = new TestDesk(locale);
            fill(test, picture, locale);
            var desk = test.desk(picture.look(), Optional.empty());
            WorkshopPage.Maker none = (_, _) -> new NoPage();
            var window = new ConsoleWindow(desk, none, none, _ -> {});
            var stage = new Stage();
            window.show(stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(picture.width());
            stage.setHeight(picture.height());
            new AnimationTimer() {
                private int frames;
                private final Deque<Step> steps = new ArrayDeque<>(picture.steps());

                @Override
                public void handle(long frame) {
                    frames++;
                    if (frames % 30 != 0) {
                        return;
                    }
                    if (!steps.isEmpty()) {
                        steps.poll().in(window, stage);
                        return;
                    }
                    if (frames < 60) {
                        return;
                    }
                    stop();
                    write(folder.resolve(picture.name() + ".png"), stage);
                    stage.close();
                    test.close();
                    next();
                }
            }.start();
        }

        private static void fill(TestDesk test, Picture picture, Locale locale) {
            var templates = Templates.shipped(locale);
            templates.forEach(one -> test.samples.add(one.workshop()));
            try {
                test.own = Files.createTempDirectory("plenary-pictures");
                var own = new OwnLibrary(test.own);
                var methods = Methods.shipped(locale);
                for (int i = 0; i < picture.own(); i++) {
                    own.save(new MethodFile(renamed(methods.get(i % 40), i), ""));
                    var from = templates.get(i % templates.size()).workshop();
                    var title = i % 3 == 0 ? from.title() : "Team day " + i;
                    own.saveTemplate(new WorkshopFile(from.copy(title), "", "For our own people."));
                }
                for (int i = 0; i < picture.own(); i++) {
                    own.save(
                            new QuestionFile(
                                    new Question(
                                            1,
                                            i == 2
                                                    ? "Team ".repeat(60).strip() + "?"
                                                    : "What does our **team** need, part "
                                                            + i
                                                            + "?",
                                            QuestionKind.Choice.one(
                                                    Option.of(List.of("Time", "Room", "Rest")))),
                                    List.of("retrospective", "team"),
                                    ""));
                }
                if (picture.own() > 1) {
                    Files.writeString(test.own.resolve("questions/half.json"), "{");
                    Files.writeString(test.own.resolve("methods/from-a-mail.json"), "{");
                    Files.writeString(test.own.resolve("templates/half.json"), "{");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (String title : List.of("Feedback that helps", "Strategy offsite, day 1")) {
                test.create(Workshops.ally().copy(title));
            }
            test.goTo(TestDesk.NOW.plusSeconds(1));
            test.create(Workshops.ally());
        }

        private static Method renamed(Method method, int i) {
            var own =
                    new Method(
                            method.id(),
                            i == 0 ? method.title() : "My " + method.title(),
                            method.purpose(),
                            method.steps(),
                            method.needs(),
                            method.people(),
                            method.materials(),
                            method.notWhen(),
                            method.tags(),
                            method.blocks());
            return own.withId("own-" + i);
        }

        /** The window and what pops up over it. */
        private static void write(Path file, Stage stage) {
            try {
                Files.createDirectories(file.getParent());
                var image = SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null);
                var over = image.createGraphics();
                for (Window window : new ArrayList<>(Window.getWindows())) {
                    if (window != stage && window.isShowing()) {
                        WritableImage part =
                                window.getScene()
                                        .getRoot()
                                        .snapshot(new SnapshotParameters(), null);
                        over.drawImage(
                                SwingFXUtils.fromFXImage(part, null),
                                (int) (window.getX() - stage.getX() - stage.getScene().getX()),
                                (int) (window.getY() - stage.getY() - stage.getScene().getY()),
                                null);
                    }
                }
                over.dispose();
                ImageIO.write(image, "png", file.toFile());
                System.out.println(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
