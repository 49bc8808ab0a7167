// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

/** Hears how far the loading is. */
public interface DemoProgress {

    /**
     * Called often.
     *
     * @param what is loaded now: customers, orders, complaints and so on
     */
    void loading(String what, long done, long total);

    /** Called while the figures catch up with what was loaded. */
    void catchingUp(long events);
}
