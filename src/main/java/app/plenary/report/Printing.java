package app.plenary.report;

import app.plenary.text.Messages;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts papers into a folder as PDF, each under the workshop's name with its own behind, and as
 * safely as {@link Export} does: all of them are written under other names first. Blocks; not for
 * the JavaFX thread.
 */
public final class Printing {
    private Printing() {}

    /**
     * Writes {@code papers}. The folder is made if it is not there.
     *
     * @param papers each of another name; empty ones are left out
     */
    public static Export.Outcome write(
            String title,
            Optional<LocalDate> day,
            List<Paper> papers,
            Messages messages,
            Path folder,
            Export.IfPresent ifPresent) {
        var full = papers.stream().filter(paper -> !paper.isEmpty()).toList();
        var ready = new LinkedHashMap<Path, Path>();
        var written = new ArrayList<Path>();
        try {
            Files.createDirectories(folder);
            var targets = targets(folder, FileName.of(title, day), full, ifPresent);
            if (ifPresent == Export.IfPresent.ASK) {
                var present = targets.stream().filter(Export::isThere).toList();
                if (!present.isEmpty()) {
                    return new Export.Present(present);
                }
            }
            for (int i = 0; i < full.size(); i++) {
                if (Files.isDirectory(targets.get(i))) {
                    return new Export.Failed(ExportTrouble.IN_THE_WAY, targets.get(i), List.of());
                }
                var part = folder.resolve(".plenary-" + UUID.randomUUID() + ".part");
                ready.put(part, targets.get(i));
                writeSynced(part, full.get(i), messages);
            }
            for (Map.Entry<Path, Path> file : ready.entrySet()) {
                Export.move(file.getKey(), file.getValue());
                written.add(file.getValue());
            }
            return new Export.Written(written);
        } catch (ClosedByInterruptException _) {
            return new Export.Cancelled();
        } catch (IOException | ReadOnlyFileSystemException e) {
            return new Export.Failed(ExportTrouble.of(e), folder, written);
        } finally {
            ready.keySet().forEach(Export::discard);
        }
    }

    private static List<Path> targets(
            Path folder, String name, List<Paper> papers, Export.IfPresent ifPresent) {
        var targets = named(folder, name, papers);
        for (int n = 2;
                ifPresent == Export.IfPresent.NUMBER && targets.stream().anyMatch(Export::isThere);
                n++) {
            targets = named(folder, name + " (" + n + ")", papers);
        }
        return targets;
    }

    private static List<Path> named(Path folder, String name, List<Paper> papers) {
        return papers.stream()
                .map(paper -> folder.resolve(name + "-" + paper.name() + ".pdf"))
                .toList();
    }

    private static void writeSynced(Path file, Paper paper, Messages messages) throws IOException {
        try (var channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            paper.write(messages, out);
            out.flush();
            channel.force(true);
        }
    }
}
