// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

/** Why the demo company could not be loaded: what was asked, and what was answered. */
public class DemoException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DemoException(String message) {
        super(message);
    }

    DemoException(String message, Throwable cause) {
        super(message, cause);
    }
}
