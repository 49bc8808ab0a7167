// SPDX-License-Identifier: Apache-2.0
package dev.kept.testkit;

import java.util.function.Supplier;

/**
 * Values that exist once per JVM. Quarkus loads the test classes anew for every application that it starts, so a static
 * field would exist several times; system properties do not.
 */
final class JvmWide {
    private JvmWide() {}

    /** The value of this name; made by {@code maker} at the first call in this JVM. */
    static String value(String name, Supplier<String> maker) {
        var properties = System.getProperties();
        synchronized (properties) {
            String key = "kept.test." + name;
            String known = properties.getProperty(key);
            if (known != null) {
                return known;
            }
            String made = maker.get();
            properties.setProperty(key, made);
            return made;
        }
    }
}
