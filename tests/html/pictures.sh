# A guide with pictures in $folder/pictures, for the tests that source this.
# shellcheck shell=sh disable=SC2154
mkdir "$folder/pictures"
printf '%s' \
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGPY' \
  '6qAlbuwOAAcfAbFhmdOJAAAAAElFTkSuQmCC' | base64 -d >"$folder/pictures/quay.png"
cat >"$folder/pictures/quay.yaml" <<'END'
guidebook: 1
id: quay
name: The Quay
kind: town
country: FR
images: [{file: quay.png, alt: Boats, credit: Ann, licence: CC0-1.0}]
attractions: [{id: museum, name: Museum, images: [{file: quay.png, caption: Inside}, {file: quay.png}]}]
END
