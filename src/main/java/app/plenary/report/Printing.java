package app.plenary.report;

import app.plenary.text.Messages;

import java.io.BufferedOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
        return WholeFiles.write(
                folder,
                FileName.of(title, day),
                full.stream().map(paper -> "-" + paper.name() + ".pdf").toList(),
                ifPresent,
                (index, _, file) -> {
                    var out = new BufferedOutputStream(file);
                    full.get(index).write(messages, out);
                    out.flush();
                });
    }
}
