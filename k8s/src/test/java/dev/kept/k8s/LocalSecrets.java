// SPDX-License-Identifier: Apache-2.0
package dev.kept.k8s;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code create-secrets.sh} would create: runs it with a kubectl that only writes down what it is told. */
final class LocalSecrets {
    private static final Pattern CREATED = Pattern.compile("create secret generic (\\S+)");
    private static final Pattern LITERAL = Pattern.compile("--from-literal=([^=]+)=");

    private LocalSecrets() {}

    static Set<String> namesAndKeys() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kubectl");
        Path told = folder.resolve("told");
        Path kubectl = folder.resolve("kubectl");
        Files.writeString(kubectl, """
                #!/bin/sh
                case "$*" in *" get secret "*) exit 1 ;; esac
                printf '%s ' "$@" | tr '\\n' ' ' >> "$TOLD"
                echo >> "$TOLD"
                """);
        if (!kubectl.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + kubectl + " executable");
        }
        ProcessBuilder script = new ProcessBuilder("sh", "overlays/local/create-secrets.sh").inheritIO();
        script.environment().put("PATH", folder + File.pathSeparator + System.getenv("PATH"));
        script.environment().put("TOLD", told.toString());
        if (script.start().waitFor() != 0) {
            throw new AssertionError("create-secrets.sh failed");
        }
        return read(Files.readAllLines(told));
    }

    private static Set<String> read(List<String> told) {
        Set<String> keys = new TreeSet<>();
        for (String command : told) {
            Matcher created = CREATED.matcher(command);
            Matcher literal = LITERAL.matcher(command);
            while (created.find() && literal.find()) {
                do {
                    keys.add(created.group(1) + "/" + literal.group(1));
                } while (literal.find());
            }
        }
        return keys;
    }
}
