// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.modelling.ModelKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same input gives the same bytes, however many cores there are to compute with. */
class EveryCoreCountTest {

    @Test
    void theSameBytesOnOneCoreAndOnFour() throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        List<Process> processes = new ArrayList<>();
        for (int cores : new int[] {1, 2, 4}) {
            Path file = Files.createTempFile("fits", ".txt");
            files.add(file);
            processes.add(start(cores, file));
        }
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }
        String one = fits(files.get(0), "1");
        for (ModelKind kind : ModelKind.values()) {
            assertTrue(one.contains("\n" + kind + " FitResult["), () -> kind + " is missing");
        }
        assertEquals(one, fits(files.get(1), "2"));
        assertEquals(one, fits(files.get(2), "4"));
    }

    private static Process start(int cores, Path file) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=" + cores,
                        "-cp",
                        classes,
                        FitsAsText.class.getName())
                .redirectOutput(file.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Everything behind the line that says how many cores there were. */
    private static String fits(Path file, String cores) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Files.delete(file);
            assertEquals(cores, text.substring(0, text.indexOf('\n')));
            return text.substring(text.indexOf('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
