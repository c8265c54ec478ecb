package app.plenary.app;

import app.plenary.console.Places;

import javafx.application.HostServices;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The real desktop: its folder chooser, and the programs it has for files. */
final class DesktopPlaces implements Places {
    private final Window owner;
    private final HostServices services;

    DesktopPlaces(Window owner, HostServices services) {
        this.owner = owner;
        this.services = services;
    }

    @Override
    public Optional<Path> askForFolder(String title, Path start) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (Files.isDirectory(start)) {
            chooser.setInitialDirectory(start.toFile());
        }
        return Optional.ofNullable(chooser.showDialog(owner)).map(java.io.File::toPath);
    }

    @Override
    public Optional<Path> askForFile(String title, List<String> endings) {
        return Optional.ofNullable(chooser(title, endings).showOpenDialog(owner))
                .map(java.io.File::toPath);
    }

    @Override
    public List<Path> askForFiles(String title, List<String> endings) {
        return Stream.ofNullable(chooser(title, endings).showOpenMultipleDialog(owner))
                .flatMap(List::stream)
                .map(java.io.File::toPath)
                .toList();
    }

    private static FileChooser chooser(String title, List<String> endings) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(
                                String.join(", ", endings),
                                endings.stream()
                                        .flatMap(end ->
                                                Stream.of(
                                                        "*." + end,
                                                        "*." + end.toUpperCase(Locale.ROOT)))
                                        .toList()),
                        new ExtensionFilter("*", "*"));
        return chooser;
    }

    @Override
    public Optional<Path> askToSave(String title, String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1);
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(ending, "*." + ending));
        return Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(java.io.File::toPath)
                .map(file -> withEnding(file, ending));
    }

    /** Some desktops do not add what the filter says. */
    private static Path withEnding(Path file, String ending) {
        var name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith("." + ending)
                ? file
                : file.resolveSibling(name + "." + ending);
    }

    @Override
    public boolean show(Path fileOrFolder) {
        if (!Files.exists(fileOrFolder)) {
            return false;
        }
        services.showDocument(fileOrFolder.toUri().toString());
        return true;
    }
}
