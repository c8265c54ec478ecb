package app.plenary.web;

import app.plenary.live.RemoteState;
import app.plenary.live.Remotes;
import app.plenary.session.Invitation;

import java.util.Optional;

/** The way to a remote's page, for the code that is shown now. */
final class RemoteInvitation {
    private RemoteInvitation() {}

    /** Brings it up to date; there is none without a code or without a network. */
    static void show(Remotes remotes, Optional<String> host, int port) {
        var before = remotes.invitation().get();
        var code = remotes.state().get().offer().map(RemoteState.Offer::code);
        var link =
                host.flatMap(at ->
                        code.map(c -> "http://" + at + ":" + port + "/remote#p=" + c.secret()));
        if (!before.map(Invitation::link).equals(link)) {
            remotes.invitation()
                    .set(
                            link.flatMap(to ->
                                    host.flatMap(at ->
                                            code.map(c ->
                                                    new Invitation(
                                                            to,
                                                            at + ":" + port + "/remote",
                                                            c.shown(),
                                                            QrCode.of(to))))));
        }
    }
}
