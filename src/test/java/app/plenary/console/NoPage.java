package app.plenary.console;

import app.plenary.live.Revision;

import javafx.scene.layout.Region;

import java.util.List;

/** Stands for the pages that are not the subject of a test. */
final class NoPage extends Region implements WorkshopPage {
    @Override
    public Region region() {
        return this;
    }

    @Override
    public void show(Revision revision) {}

    @Override
    public List<ConsoleCommand> commands() {
        return List.of();
    }
}
