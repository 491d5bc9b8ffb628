// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.classpath;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The methods that a class file refers to, as {@code java.lang.Class.forName}, by its constants. */
final class ClassReferences {
    private ClassReferences() {}

    static Set<String> methods(InputStream classFile) throws IOException {
        DataInputStream in = new DataInputStream(classFile);
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        Map<Integer, String> texts = new HashMap<>();
        Map<Integer, Integer> classes = new HashMap<>();
        Map<Integer, Integer> names = new HashMap<>();
        Map<Integer, int[]> members = new HashMap<>();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 7 -> classes.put(i, in.readUnsignedShort());
                case 10, 11 -> members.put(i, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
                case 12 -> {
                    names.put(i, in.readUnsignedShort());
                    in.skipNBytes(2);
                }
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 17, 18 -> in.skipNBytes(4);
                default -> throw new IOException("constant of kind " + tag);
            }
        }
        Set<String> methods = new TreeSet<>();
        members.values()
                .forEach(member -> methods.add(
                        texts.get(classes.get(member[0])).replace('/', '.') + "." + texts.get(names.get(member[1]))));
        return methods;
    }
}
