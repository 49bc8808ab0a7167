// SPDX-License-Identifier: Apache-2.0
package dev.kept.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated document that is committed, and that a test keeps equal to what the code says. */
public final class CommittedDocument {
    private static final String UPDATE = "kept.update-docs";

    private CommittedDocument() {}

    /**
     * Fails if the committed file differs from the actual text. With {@code -Dkept.update-docs=true} it writes the file
     * instead.
     *
     * @param relativeToRepoRoot for example {@code docs/api/customer.json}
     */
    public static void check(Path relativeToRepoRoot, String actual) {
        Path file = repositoryRoot().resolve(relativeToRepoRoot);
        String wanted = actual.endsWith("\n") ? actual : actual + "\n";
        try {
            if (Boolean.getBoolean(UPDATE)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, wanted);
                return;
            }
            String committed = Files.exists(file) ? Files.readString(file) : "";
            if (!committed.equals(wanted)) {
                throw new AssertionError(relativeToRepoRoot + " differs from what the code says, first in line "
                        + firstDifference(committed, wanted) + ". If the change is meant, run the test again with -D"
                        + UPDATE + "=true and commit the file.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + relativeToRepoRoot, e);
        }
    }

    /** The folder that holds the launcher {@code mvnw}: the root of the repository, from whichever module a test runs. */
    public static Path repositoryRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No mvnw above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }

    private static int firstDifference(String committed, String wanted) {
        var left = committed.split("\n", -1);
        var right = wanted.split("\n", -1);
        int line = 0;
        while (line < left.length && line < right.length && left[line].equals(right[line])) {
            line++;
        }
        return line + 1;
    }
}
