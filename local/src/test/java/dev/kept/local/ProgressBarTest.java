// SPDX-License-Identifier: Apache-2.0
package dev.kept.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void showsTheShareThatIsDone() {
        assertEquals(
                "  [###############---------------]  50 %  2,750 / 5,500  orders",
                ProgressBar.line(2750, 5500, "orders"));
        assertTrue(ProgressBar.line(0, 10, "x").contains("[------------------------------]   0 %"));
        assertTrue(ProgressBar.line(10, 10, "x").contains("[##############################] 100 %"));
    }

    @Test
    void staysWithinItsLineWhateverItIsTold() {
        assertTrue(ProgressBar.line(12, 10, "x").contains(" 100 %"));
        assertTrue(ProgressBar.line(0, 0, "x").contains(" 100 %"));
    }

    @Test
    void isDrawnOverAndOverOnATerminal() {
        ProgressBar bar = new ProgressBar(out, true);

        bar.show(1, 2, "orders");
        bar.show(2, 2, "orders");

        assertEquals(2, text().chars().filter(c -> c == '\r').count());
        assertTrue(!text().contains("\n"));
    }

    @Test
    void saysEveryTenthOfTheWayInALog() {
        ProgressBar bar = new ProgressBar(out, false);

        for (int i = 0; i <= 1000; i++) {
            bar.show(i, 1000, "orders");
        }
        bar.show("not in a log");
        bar.end();

        assertEquals(11, text().lines().count());
        assertTrue(!text().contains("\r"));
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
