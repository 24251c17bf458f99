/** The line of tools above a description. Its place is kept free while the editor is on its way, so that nothing moves. */
export const toolbarClasses = '-ms-1.5 mb-1 flex h-7 items-center overflow-x-auto touch:h-11';
