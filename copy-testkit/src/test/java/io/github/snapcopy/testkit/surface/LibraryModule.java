// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.surface;

import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.presign.PresignedUrl;
import io.github.snapcopy.testkit.CopyDomain;
import io.github.snapcopy.values.RegionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A module of the library as it was compiled: its declaration and the public top-level types of its exported packages.
 *
 * @param folder the folder of the module in the source tree
 * @param declaration what module-info says
 * @param packages the public top-level types of every package that is exported to everybody
 */
record LibraryModule(Path folder, ModuleDescriptor declaration, Map<String, List<Class<?>>> packages) {
    static List<LibraryModule> all() {
        return List.of(
                of("copy-validation", RegionId.class),
                of("copy-core", CopyRequest.class),
                of("copy-presign", PresignedUrl.class),
                of("copy-testkit", CopyDomain.class));
    }

    private static LibraryModule of(String folder, Class<?> member) {
        try {
            Path place = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            ModuleReference module = ModuleFinder.of(place).findAll().iterator().next();
            return new LibraryModule(Path.of("..", folder), module.descriptor(), packages(module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<Class<?>>> packages(ModuleReference module)
            throws IOException, ClassNotFoundException {
        List<String> names;
        try (ModuleReader reader = module.open()) {
            names = reader.list()
                    .filter(name -> name.endsWith(".class") && name.contains("/") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
        Map<String, List<Class<?>>> packages = new TreeMap<>();
        for (String exported : exportedToAll(module.descriptor())) {
            List<Class<?>> types = new java.util.ArrayList<>();
            for (String name : names) {
                if (name.substring(0, name.lastIndexOf('.')).equals(exported)) {
                    Class<?> type = Class.forName(name, false, LibraryModule.class.getClassLoader());
                    if (type.getEnclosingClass() == null && Reach.isVisible(type)) {
                        types.add(type);
                    }
                }
            }
            packages.put(exported, List.copyOf(types));
        }
        return packages;
    }

    private static List<String> exportedToAll(ModuleDescriptor module) {
        return module.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted()
                .collect(Collectors.toList());
    }

    String name() {
        return folder.getFileName().toString();
    }

    List<Class<?>> types() {
        return packages.values().stream().flatMap(List::stream).collect(Collectors.toList());
    }

    Path source(Class<?> type) {
        return sourceFolder(type.getPackageName()).resolve(type.getSimpleName() + ".java");
    }

    Path sourceFolder(String packageName) {
        return folder.resolve("src/main/java").resolve(packageName.replace('.', '/'));
    }
}
