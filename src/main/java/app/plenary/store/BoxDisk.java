package app.plenary.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What ballot boxes ask of the disk: a folder of files by their names. Tests put one in front that
 * remembers every step, or fails at one.
 */
interface BoxDisk extends AutoCloseable {

    /** The files that are there, sorted by name; none when there is no folder yet. */
    List<String> names() throws IOException;

    /** In bytes. */
    long size(String name) throws IOException;

    byte[] read(String name) throws IOException;

    /** Makes the file, and the folder, where there is none. Durable after {@link #force} only. */
    void write(String name, long position, byte[] bytes) throws IOException;

    /** Returns when everything written to the file would survive a power cut. */
    void force(String name) throws IOException;

    /** Makes the file empty. */
    void empty(String name) throws IOException;

    /** Gives a file another name, in one step that is durable when this returns. */
    void move(String from, String to) throws IOException;

    /** Durable when this returns; does nothing when there is no such file. */
    void delete(String name) throws IOException;

    /** Where a file is, to be told to people. */
    Path path(String name);

    @Override
    void close() throws IOException;
}
