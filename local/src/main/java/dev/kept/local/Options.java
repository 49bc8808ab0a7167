// SPDX-License-Identifier: Apache-2.0
package dev.kept.local;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param port of the gateway; ten ports in a row are used
 * @param empty whether to leave out the demo company
 * @param fresh whether to delete all data first
 * @param help whether only to show the options
 */
record Options(int port, boolean empty, boolean fresh, boolean help) {
    static final int DEFAULT_PORT = 8080;

    private static final int HIGHEST_PORT = 65_535 - 9;

    /** An option that does not exist, or a value that is none: {@code key} names the message. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1;

        private final String key;
        private final String argument;

        UsageException(String key, String argument) {
            super(key + ": " + argument);
            this.key = key;
            this.argument = argument;
        }

        String key() {
            return key;
        }

        String argument() {
            return argument;
        }
    }

    static Options parse(List<String> arguments) throws UsageException {
        Options options = new Options(DEFAULT_PORT, false, false, false);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            Optional<String> value = valueOf(argument);
            options = switch (value.isPresent() ? argument.substring(0, argument.indexOf('=')) : argument) {
                case "--port" -> options.withPort(value.orElseGet(() -> rest.hasNext() ? rest.next() : ""));
                case "--empty" -> new Options(options.port, true, options.fresh, options.help);
                case "--fresh" -> new Options(options.port, options.empty, true, options.help);
                case "--help", "-h" -> new Options(options.port, options.empty, options.fresh, true);
                default -> throw new UsageException("usage.unknown", argument);
            };
            if (value.isPresent() && !argument.startsWith("--port=")) {
                throw new UsageException("usage.unknown", argument);
            }
        }
        return options;
    }

    private static Optional<String> valueOf(String argument) {
        int equals = argument.indexOf('=');
        return equals < 0 ? Optional.empty() : Optional.of(argument.substring(equals + 1));
    }

    private Options withPort(String text) throws UsageException {
        try {
            int parsed = Integer.parseInt(text);
            if (parsed >= 1 && parsed <= HIGHEST_PORT) {
                return new Options(parsed, empty, fresh, help);
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw new UsageException("usage.port", text);
    }
}
