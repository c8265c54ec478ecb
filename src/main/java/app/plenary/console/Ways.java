package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.session.Participant;
import app.plenary.session.Phase;
import app.plenary.session.Session;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Ways through the window: to a page, to a block, to a person, or to anything by its name. */
final class Ways implements WorkshopPage.Go {
    private final ConsoleWindow window;
    private final Desk desk;
    private final CommandPalette palette;
    private @Nullable BringPeople bringing;
    private @Nullable BringPlan plan;

    Ways(ConsoleWindow window, Desk desk) {
        this.window = window;
        this.desk = desk;
        palette = new CommandPalette(desk);
        FileDrop.on(desk.shell(), this::mayDrop, this::drop);
    }

    /** Whether people can be brought into the workshop that is open. */
    boolean canBringPeople() {
        return window.isWorkshopOpen() && window.live().now().session().phase() != Phase.ENDED;
    }

    @Override
    public void wishes() {
        if (canBringPeople()) {
            WishesPanel.open(desk, window.live(), this);
        }
    }

    /** Papers for the room. */
    void print() {
        PrintPanel.open(desk, window.live());
    }

    /** Turns the way to join on the wall to its next place, and says which that is. */
    void corner(WallSwitch wall) {
        var messages = desk.messages();
        desk.shell()
                .toasts()
                .show(
                        switch (wall.corner()) {
                            case WHERE_THERE_IS_ROOM ->
                                    messages.get("console.corner.where-there-is-room");
                            case ALWAYS -> messages.get("console.corner.always");
                            case NEVER -> messages.get("console.corner.never");
                        });
    }

    private boolean mayDrop() {
        var dialogs = desk.shell().dialogs();
        return canBringPlan()
                && (!dialogs.openProperty().get()
                        || (bringing != null && bringing.isAsking())
                        || (plan != null && plan.isAsking()));
    }

    private void drop(List<Path> files) {
        if (bringing != null && bringing.isAsking()) {
            people(files);
        } else {
            begin().drop(files);
        }
    }

    private void people(List<Path> files) {
        var bring = new BringPeople(desk, window.live());
        bringing = bring;
        bring.drop(files);
    }

    /** Whether questions and agendas can be brought in: into what is planned, or as a workshop. */
    boolean canBringPlan() {
        return !window.isWorkshopOpen() || canBringPeople();
    }

    /** Asks for a file or text with questions or an agenda. */
    void bringPlan() {
        if (canBringPlan()) {
            begin().ask();
        }
    }

    @Override
    public void bringPlan(String pasted) {
        if (canBringPlan()) {
            begin().paste(pasted);
        }
    }

    /** Writes what is planned for other programs. */
    void takeOut() {
        if (window.isWorkshopOpen()) {
            new TakeOut(desk, window.live()).ask();
        }
    }

    private BringPlan begin() {
        var bring = new BringPlan(desk, new Goal());
        plan = bring;
        return bring;
    }

    /** What is brought in goes into the workshop that is open, or becomes one. */
    private final class Goal implements BringPlan.Goal {
        @Override
        public Optional<LiveSession> workshop() {
            return window.isWorkshopOpen() ? Optional.of(window.live()) : Optional.empty();
        }

        @Override
        public int place() {
            int all = window.live().now().session().agenda().blocks().size();
            return Math.min(all, window.page().placeForBlocks());
        }

        @Override
        public void arrived(BlockId first) {
            inPlan(first);
        }

        @Override
        public void open(LiveSession made) {
            window.begin(made);
        }

        @Override
        public void archive(Path file) {
            window.openFile(file);
        }

        @Override
        public void people(Path file) {
            Ways.this.people(List.of(file));
        }
    }

    @Override
    public void bringPeople() {
        if (canBringPeople()) {
            var bring = new BringPeople(desk, window.live());
            bringing = bring;
            bring.ask();
        }
    }

    @Override
    public void bringPeople(String pasted) {
        if (canBringPeople()) {
            new BringPeople(desk, window.live()).paste(pasted);
        }
    }

    @Override
    public void accept(Mode mode) {
        window.go(mode);
    }

    @Override
    public void inPlan(BlockId block) {
        window.go(Mode.PLAN);
        window.page().reveal(block);
    }

    /** Every key there is here. */
    void keys() {
        KeysPanel.show(desk, window.commands().all());
    }

    /** Whether there is something to steer, or somebody who does. */
    boolean canPair() {
        return window.isWorkshopOpen() || !desk.remotes().state().get().devices().isEmpty();
    }

    /** How a device is paired to steer, and which are. */
    void remote() {
        RemotePanel.open(desk);
    }

    void chime() {
        ChimePanel.show(desk);
    }

    void open() {
        var session =
                window.isWorkshopOpen()
                        ? Optional.of(window.live().now().session())
                        : Optional.<Session>empty();
        palette.open(window.commands().all(), session, this::to, this::to);
    }

    /** In a session that runs one goes on to a block; otherwise it is shown in the plan. */
    private void to(Block block) {
        if (window.mode() == Mode.RUN && window.live().now().session().phase().isLive()) {
            window.page().reveal(block.id());
        } else {
            inPlan(block.id());
        }
    }

    private void to(Participant person) {
        window.go(Mode.RUN);
        window.page().reveal(person.id());
    }
}
