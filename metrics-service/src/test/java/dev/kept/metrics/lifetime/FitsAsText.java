// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.modelling.MadeUpTask;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Fits every kind and prints all that comes of it, with all digits: run in processes of their own by a test. */
final class FitsAsText {

    private static final int CUSTOMERS = 300;
    private static final long SEED = 11;

    private FitsAsText() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.println(Runtime.getRuntime().availableProcessors());
        var facts = EveryKind.customers(CUSTOMERS, SEED, 10_000);
        EveryKind.FITTERS.forEach((kind, fitter) -> {
            MadeUpTask.Made made = EveryKind.task(kind, facts).by(fitter);
            out.println(kind + " " + made.result());
            made.predictions().forEach(out::println);
        });
        out.flush();
    }
}
