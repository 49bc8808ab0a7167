// SPDX-License-Identifier: Apache-2.0
package dev.kept.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The objects of this folder: as they lie there, and as an overlay renders them. */
final class Manifests {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Manifests() {}

    /** Every YAML file that holds whole objects: not the kustomizations, and not the patches. */
    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("."))) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().contains("target"))
                    .filter(file -> !file.endsWith("kustomization.yaml") && !file.endsWith("spread.yaml"))
                    .sorted()
                    .toList();
        }
    }

    static List<JsonNode> parse(String yaml) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            while (documents.hasNext()) {
                JsonNode next = documents.next();
                if (next.isObject()) {
                    objects.add(next);
                }
            }
        }
        return objects;
    }

    /** What would be applied; skips the test, saying so, where kubectl is not installed. */
    static Objects render(String overlay) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                hasKubectl(),
                "kubectl is not installed: the overlays are not rendered. Debian has it as kubernetes-client.");
        Path errors = Files.createTempFile("kustomize", ".err");
        Process process = new ProcessBuilder("kubectl", "kustomize", "overlays/" + overlay)
                .redirectError(errors.toFile())
                .start();
        String yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        String message = Files.readString(errors);
        Files.delete(errors);
        if (status != 0) {
            throw new AssertionError("overlays/" + overlay + " does not render: " + message);
        }
        return new Objects(parse(yaml));
    }

    private static boolean hasKubectl() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("kubectl", "kustomize", "--help")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
