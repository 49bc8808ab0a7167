// SPDX-License-Identifier: Apache-2.0
package dev.kept.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files themselves: needs no kubectl. */
class ManifestFilesTest {

    @Test
    void everyObjectHasOnlyFieldsThatItsModelKnows() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : Manifests.files()) {
            for (JsonNode object : Manifests.parse(Files.readString(file))) {
                StrictModels.faults(object).forEach(fault -> faults.add(file + ": " + fault));
            }
        }

        assertEquals(List.of(), faults);
    }

    @Test
    void aMisspeltFieldIsCaughtHoweverDeepItLies() throws IOException {
        String deployment = Files.readString(Path.of("base/customer-service.yaml"));

        for (String typo : List.of("maxUnavailable", "readOnlyRootFilesystem", "periodSeconds", "secretKeyRef")) {
            List<String> faults = new ArrayList<>();
            for (JsonNode object : Manifests.parse(deployment.replace(typo + ":", typo + "x:"))) {
                faults.addAll(StrictModels.faults(object));
            }
            assertTrue(faults.toString().contains(typo + "x"), () -> typo + " misspelt, but: " + faults);
        }
    }

    @Test
    void noFileHoldsASecretOrTheLatestImage() throws IOException {
        for (Path file : Manifests.files()) {
            String text = Files.readString(file);
            assertFalse(text.contains("kind: Secret\n"), () -> file + " holds a Secret");
            assertFalse(text.contains(":latest"), () -> file + " uses the image tag latest");
        }
    }

    @Test
    void everyFileIsPartOfAKustomization() throws IOException {
        for (Path file : Manifests.files()) {
            String kustomization = Files.readString(file.resolveSibling("kustomization.yaml"));
            assertTrue(kustomization.contains("- " + file.getFileName()), () -> file + " is applied by nobody");
        }
    }
}
