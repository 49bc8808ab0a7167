// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer;

import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;

/** Waits for what workers do in their own time. */
public final class Eventually {

    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private Eventually() {}

    /** Tries until the check holds; fails as it failed last. */
    public static void holds(Runnable check) {
        long began = System.nanoTime();
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() - began > LONGEST) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** Waits until all facts of the tenant's customers are derived. */
    public static void derived(Api api) {
        holds(() -> api.get("/api/v1/stage-counts").then().statusCode(200).body("pending", equalTo(0)));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
