package app.plenary.report;

import java.io.IOException;

/**
 * Libraries that ask for an XML factory have all jars searched for one, each time anew. Inside of
 * {@link #with} they find the JDK's at once, and always the same.
 */
final class JdkXml {
    private JdkXml() {}

    /** What may write a file. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Runs it on this thread. */
    static void with(Work work) throws IOException {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }
}
