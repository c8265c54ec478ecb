package app.plenary.store;

import app.plenary.live.StorageProblem;

import java.nio.file.Path;

/** A refusal of the store, told by key; nothing that was acknowledged is lost by any of them. */
public abstract sealed class StoreException extends StorageProblem {
    private static final long serialVersionUID = 1;

    private StoreException(String key, String message, Throwable cause, Object... arguments) {
        super(key, message, cause, arguments);
    }

    private StoreException(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    /** Another program, or another Plenary, has the data folder open. */
    public static final class InUse extends StoreException {
        private static final long serialVersionUID = 1;

        InUse(Path folder) {
            super("store.in-use", "In use: " + folder, folder.toString());
        }
    }

    /** Plenary may not write into its data folder, or the folder cannot be made. */
    public static final class NotWritable extends StoreException {
        private static final long serialVersionUID = 1;

        NotWritable(Path folder, Throwable cause) {
            super("store.not-writable", "Not writable: " + folder, cause, folder.toString());
        }
    }

    /** The folder's name holds a character that the database cannot take. */
    public static final class BadFolder extends StoreException {
        private static final long serialVersionUID = 1;

        BadFolder(Path folder) {
            super("store.bad-folder", "Bad folder name: " + folder, folder.toString());
        }
    }

    /** There is no room left; saving works again as soon as there is. */
    public static final class DiskFull extends StoreException {
        private static final long serialVersionUID = 1;

        DiskFull(Path folder, Throwable cause) {
            super("store.disk-full", "Disk full: " + folder, cause, folder.toString());
        }
    }

    /** The data were written by a newer Plenary. */
    public static final class Newer extends StoreException {
        private static final long serialVersionUID = 1;

        Newer(String what) {
            super("store.newer", "Written by a newer version: " + what);
        }
    }

    /** The disk did not take or give what was asked; trying again may help. */
    public static final class NotSaved extends StoreException {
        private static final long serialVersionUID = 1;

        NotSaved(Path folder, Throwable cause) {
            super("store.not-saved", "Not saved: " + cause, cause, folder.toString());
        }
    }

    /** What is stored does not agree with its checksums; opening the store anew restores it. */
    public static final class Damaged extends StoreException {
        private static final long serialVersionUID = 1;

        Damaged(String what) {
            super("store.damaged", "Damaged: " + what);
        }

        Damaged(String what, Throwable cause) {
            super("store.damaged", "Damaged: " + what, cause);
        }
    }
}
