// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Maven has resolved, as {@code dependency:tree} writes it in its verbose form: a line for each dependency,
 * indented by three characters a level, in parentheses where it has been shown elsewhere.
 */
public final class DependencyTree {
    private static final int INDENT = 3;
    private static final String MARKS = "|+\\- ";

    private final Map<String, Set<String>> children = new HashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private DependencyTree() {}

    /**
     * Reads a tree.
     *
     * @param lines what Maven has written
     * @return the tree
     * @throws IllegalArgumentException if a line is no coordinates
     */
    public static DependencyTree read(List<String> lines) {
        DependencyTree tree = new DependencyTree();
        Deque<String> path = new ArrayDeque<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                tree.add(line, path);
            }
        }
        return tree;
    }

    private void add(String line, Deque<String> path) {
        int start = 0;
        while (start < line.length() && MARKS.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        boolean shownElsewhere = start < line.length() && line.charAt(start) == '(';
        String text = line.substring(shownElsewhere ? start + 1 : start);
        int end = text.indexOf(' ');
        String[] parts = (end < 0 ? text : text.substring(0, end)).split(":", -1);
        if (parts.length < 4) {
            throw new IllegalArgumentException("no coordinates in the line " + line);
        }
        String id = parts[0] + ":" + parts[1];
        while (path.size() > start / INDENT) {
            path.pop();
        }
        if (!path.isEmpty()) {
            children.computeIfAbsent(path.element(), parent -> new LinkedHashSet<>())
                    .add(id);
        }
        path.push(id);
        if (!shownElsewhere) {
            files.put(id, parts[1] + "-" + parts[3] + ".jar");
        }
    }

    /**
     * The jars that some artifacts need at run time, with their own.
     *
     * @param roots group and artifact, joined by a colon
     * @return names of files
     * @throws IllegalArgumentException if an artifact is not in the tree
     */
    public Set<String> closure(List<String> roots) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(roots);
        Set<String> jars = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) {
                String file = files.get(id);
                if (file == null) {
                    throw new IllegalArgumentException(id + " is not in the tree");
                }
                jars.add(file);
                open.addAll(children.getOrDefault(id, Set.of()));
            }
        }
        return jars;
    }
}
